package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.model.PowerText;
import org.chargeplan.region.Status;

/**
 * The sockets of one kind at a station or charge point, as tags such as {@code socket:type2=2} and
 * {@code socket:type2:output=22 kW} give them.
 *
 * @param name its name on the map
 * @param plug what is known of such a socket; nothing where its name is not known
 * @param kws the power of each, in kW
 * @param status how far their number can be trusted: assumed where the map only says that there are
 *     some
 */
record OsmSocket(String name, Optional<OsmPlug> plug, List<Double> kws, Status status) {

  private static final String PREFIX = "socket:";
  private static final String OUTPUT = ":output";
  private static final int MOST = 1000;
  private static final Set<String> NONE = Set.of("no", "none", "0", "");
  private static final Pattern WITH_POWER = Pattern.compile(".*\\d\\s*[km]?(?:w|va)\\b.*");

  /** The power of a plug that is not known is that of the station, or of a usual post. */
  private static final double UNKNOWN_KW = 11;

  OsmSocket {
    kws = List.copyOf(kws);
  }

  /**
   * The sockets of a thing.
   *
   * @param ofStation the power of a station's outputs, where sockets have none of their own
   * @param remarks takes what had to be assumed, in words after a number
   */
  static List<OsmSocket> all(
      Map<String, String> tags, PowerText ofStation, Consumer<String> remarks) {
    Map<String, String> counts = new TreeMap<>();
    Map<String, String> outputs = new TreeMap<>();
    tags.forEach(
        (key, value) -> {
          String name = key.toLowerCase(Locale.ROOT);
          if (!name.startsWith(PREFIX)) {
            return;
          }
          name = name.substring(PREFIX.length());
          if (name.endsWith(OUTPUT)) {
            outputs.put(name.substring(0, name.length() - OUTPUT.length()), value);
          } else if (!name.contains(":")) {
            counts.put(name, value.strip().toLowerCase(Locale.ROOT));
          }
        });
    outputs.keySet().forEach(name -> counts.putIfAbsent(name, "yes"));
    List<OsmSocket> all = new ArrayList<>();
    counts.forEach(
        (name, count) -> {
          if (!NONE.contains(count) && !name.contains(":")) {
            String output = outputs.getOrDefault(name, "");
            all.add(new Reading(name, remarks).read(count, output, ofStation));
          }
        });
    return all;
  }

  /** The powers of outputs, one by one; of alternatives the first. */
  static List<Double> powers(PowerText text, Consumer<String> remarks) {
    if (text.isMaybeWatts()) {
      remarks.accept("powers above 2,000 without a unit, which were read as watts");
    }
    if (text.areAlternatives()) {
      remarks.accept("powers given as alternatives, of which the first was taken");
      return List.of(text.outputs().get(0).kw());
    }
    List<Double> kws = new ArrayList<>();
    for (PowerText.Output output : text.outputs()) {
      kws.addAll(Collections.nCopies(Math.max(1, output.count()), output.kw()));
    }
    return kws;
  }

  /** Powers for so many outputs: those given, in turn. */
  static List<Double> spread(List<Double> kws, int count) {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      each.add(kws.get(i % kws.size()));
    }
    return each;
  }

  /** Reads the tags of one kind of socket. */
  private record Reading(String name, Consumer<String> remarks) {

    private OsmSocket read(String count, String output, PowerText ofStation) {
      Optional<OsmPlug> plug = OsmPlug.find(name);
      if (plug.isEmpty()) {
        remarks.accept("sockets of a kind that is not known (" + name + ")");
      }
      boolean isPower = WITH_POWER.matcher(count).matches();
      List<Double> own = powers(PowerText.read(isPower ? count : output), remarks);
      Optional<CountText> number =
          isPower ? Optional.empty() : CountText.read(count).filter(n -> n.most() <= MOST);
      Status status = number.map(Reading::status).orElse(Status.ASSUMED);
      int sockets = number.map(n -> (int) n.most()).orElse(Math.max(1, own.size()));
      if (isPower && PowerText.read(count).outputs().stream().allMatch(o -> o.count() > 0)) {
        status = Status.PUBLISHED;
      }
      List<Double> known = plausible(own, plug);
      if (known.isEmpty()) {
        known = plausible(powers(ofStation, note -> {}), plug);
      }
      double usual = plug.map(OsmPlug::usualKw).orElse(UNKNOWN_KW);
      return new OsmSocket(
          name, plug, spread(known.isEmpty() ? List.of(usual) : known, sockets), status);
    }

    private static Status status(CountText count) {
      return count.isExact() ? Status.PUBLISHED : Status.DERIVED;
    }

    /** Powers that such a socket can give; others are left out and reported. */
    private List<Double> plausible(List<Double> kws, Optional<OsmPlug> plug) {
      List<Double> good = new ArrayList<>();
      for (double kw : kws) {
        if (plug.filter(p -> kw > p.mostKw()).isEmpty()) {
          good.add(kw);
        } else {
          remarks.accept("powers that no such socket can give: the usual power was taken");
        }
      }
      return good;
    }
  }
}
