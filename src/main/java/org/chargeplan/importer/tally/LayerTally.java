package org.chargeplan.importer.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Status;

/**
 * What became of the objects of a source that concern a layer: each that was read was taken or left
 * out, and those left out have their reasons. An import counts an object by {@link #read} where it
 * meets it, and once more where its fate is known, so that a lost one shows.
 */
public final class LayerTally {

  private final Layer layer;
  private final String objects;
  private final Map<Status, Integer> taken = new EnumMap<>(Status.class);
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Map<String, Integer> remarks = new TreeMap<>();
  private int read;

  /**
   * @param objects what is counted, in words: {@code places}, {@code stations}, {@code rows}
   */
  public LayerTally(Layer layer, String objects) {
    this.layer = layer;
    this.objects = objects;
  }

  /** Counts objects that were met. */
  public void read(int count) {
    read += count;
  }

  /**
   * Counts an object that is in the layer now.
   *
   * @param status how far its figures can be trusted
   */
  public void take(Status status) {
    take(status, 1);
  }

  /** Counts objects that are in the layer now, by how far their figures can be trusted. */
  public void take(Status status, int count) {
    if (count > 0) {
      taken.merge(status, count, Integer::sum);
    }
  }

  /**
   * Counts an object that is not in the layer.
   *
   * @param reason in words, after a number: {@code for bicycles}
   */
  public void leaveOut(String reason) {
    leaveOut(reason, 1);
  }

  /** Counts objects that are not in the layer. */
  public void leaveOut(String reason, int count) {
    if (count > 0) {
      leftOut.merge(reason, count, Integer::sum);
    }
  }

  /**
   * Counts what happened to objects that were taken, or to parts of them: a cut, an assumption, a
   * figure that can't be right.
   *
   * @param what in words, after a number: {@code connectors beyond the places of their station}
   */
  public void remark(String what, int count) {
    if (count > 0) {
      remarks.merge(what, count, Integer::sum);
    }
  }

  /** The layer's name, as planners name it. */
  public String layer() {
    return layer.word();
  }

  /** What is counted, in words. */
  public String objects() {
    return objects;
  }

  /** Objects met. */
  public int read() {
    return read;
  }

  /** Objects taken. */
  public int taken() {
    return taken.values().stream().mapToInt(i -> i).sum();
  }

  /** Objects taken whose figures are assumed in part. */
  public int assumed() {
    return taken.getOrDefault(Status.ASSUMED, 0);
  }

  /** Objects taken, by the word of their status. */
  public Map<String, Integer> takenByStatus() {
    Map<String, Integer> words = new TreeMap<>();
    taken.forEach((status, count) -> words.put(ValueText.word(status), count));
    return words;
  }

  /** Objects left out, by reason in words. */
  public Map<String, Integer> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }

  /** What happened to objects that were taken, and to how many. */
  public Map<String, Integer> remarks() {
    return Collections.unmodifiableMap(remarks);
  }

  /** What was left out, in words that follow a sentence; empty where nothing was. */
  public String leftOutWords() {
    List<String> words = new ArrayList<>();
    leftOut.forEach((reason, count) -> words.add(count + " " + reason));
    return words.isEmpty() ? "" : ": " + String.join(", ", words);
  }

  /** How many objects were left out. */
  public int leftOutCount() {
    return leftOut.values().stream().mapToInt(i -> i).sum();
  }

  /** Whether each object read was either taken or left out. */
  public boolean isComplete() {
    return read == taken() + leftOutCount();
  }

  /** The row of the table that ends an import. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-10s %,9d %,9d %,9d %,9d  %s",
        layer.word(),
        read,
        taken(),
        assumed(),
        leftOutCount(),
        objects);
  }
}
