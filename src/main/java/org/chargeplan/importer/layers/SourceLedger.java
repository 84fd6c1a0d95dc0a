package org.chargeplan.importer.layers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.SourcesTable;

/**
 * Where each layer of a region comes from: keeps {@code sources.csv}, the latest import last, and
 * makes the {@code NOTICE} from it. The text of a notice without such a table stays a part of the
 * new one.
 */
public final class SourceLedger {

  private static final String NOTICE = "NOTICE";

  private final String title;
  private final List<LayerSource> sources;
  private String earlier;

  private SourceLedger(String title, List<LayerSource> sources, String earlier) {
    this.title = title;
    this.sources = sources;
    this.earlier = earlier;
  }

  /** That of a region without layers. */
  static SourceLedger without(String title) {
    return new SourceLedger(title, new ArrayList<>(), "");
  }

  /**
   * Reads the sources of a folder.
   *
   * @param title name of the region for people
   * @param problems takes what is wrong with {@code sources.csv}
   */
  public static SourceLedger read(Path regionDir, String title, Problems problems)
      throws IOException {
    Path notice = regionDir.resolve(NOTICE);
    String text = Files.exists(notice) ? Files.readString(notice) : "";
    if (Files.exists(regionDir.resolve(SourcesTable.FILE))) {
      int start = text.indexOf(Notice.EARLIER);
      text = start < 0 ? "" : text.substring(start + Notice.EARLIER.length());
    }
    return new SourceLedger(
        title, new ArrayList<>(SourcesTable.read(regionDir, problems)), text.strip());
  }

  /** The sources of a layer. */
  List<LayerSource> of(Layer layer) {
    return sources.stream().filter(source -> source.layer().equals(layer.word())).toList();
  }

  /** Puts sources in place of those a layer had; their own layer counts for nothing. */
  public void replace(Layer layer, List<LayerSource> with) {
    sources.removeIf(source -> source.layer().equals(layer.word()));
    with.forEach(source -> add(layer, source));
  }

  /** Adds a source of a layer, once. */
  public void add(Layer layer, LayerSource source) {
    LayerSource row = source.of(layer.word());
    sources.remove(row);
    sources.add(row);
  }

  /**
   * Begins anew: every layer is being replaced. A notice that an earlier import made is of nothing
   * that stays; one that somebody wrote does.
   */
  public void clear() {
    sources.clear();
    if (earlier.contains(Notice.MADE)) {
      earlier = "";
    }
  }

  /** Adds table and notice to the files of an import. */
  public void addTo(LayerFiles files) {
    files.addTable(
        SourcesTable.FILE,
        SourcesTable.COLUMNS,
        sources.stream()
            .map(
                s ->
                    List.of(
                        s.layer(),
                        s.title(),
                        s.licence(),
                        s.url(),
                        s.date(),
                        s.used(),
                        s.command()))
            .toList());
    files.addText(NOTICE, Notice.text(title, sources, earlier));
  }
}
