package org.chargeplan.importer.opencharge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.chargeplan.importer.model.RoundedText;

/** Powers of connectors that can't be right: counted by plug, with the first of each. */
final class OcmDoubts {

  private record Doubt(int count, String words) {

    private Doubt and(Doubt other) {
      return new Doubt(count + other.count, words);
    }
  }

  private final Map<OcmConnector.Power, Map<OcmPlug, Doubt>> doubts =
      new EnumMap<>(OcmConnector.Power.class);

  /** Takes a connector; those whose power is plausible count for nothing. */
  void take(OcmConnector connector, double givenKw) {
    String given = RoundedText.text(givenKw, 1);
    String taken = RoundedText.text(connector.kw(), 1) + " kW";
    switch (connector.power()) {
      case MAYBE_WATTS ->
          add(
              connector,
              " whose power, as %s, is too high for kW, taken as %s: Maybe W"
                  .formatted(given, taken));
      case IMPOSSIBLE ->
          add(
              connector,
              " of a power that they can't have, as %s kW, taken as %s: Maybe another plug, or all of the station's power"
                  .formatted(given, taken));
      case GIVEN, USUAL -> {}
    }
  }

  private void add(OcmConnector connector, String words) {
    doubts
        .computeIfAbsent(connector.power(), power -> new HashMap<>())
        .merge(connector.plug(), new Doubt(Math.max(1, connector.count()), words), Doubt::and);
  }

  /** Adds those of another station. */
  void addAll(OcmDoubts others) {
    others.doubts.forEach(
        (power, byPlug) -> {
          Map<OcmPlug, Doubt> own = doubts.computeIfAbsent(power, each -> new HashMap<>());
          byPlug.forEach((plug, doubt) -> own.merge(plug, doubt, Doubt::and));
        });
  }

  /** The doubts in words, and how many connectors each is of. */
  Map<String, Integer> remarks() {
    Map<String, Integer> remarks = new HashMap<>();
    doubts
        .values()
        .forEach(
            byPlug ->
                byPlug.forEach(
                    (plug, doubt) ->
                        remarks.put(
                            "connectors (" + plug.title() + ")" + doubt.words, doubt.count)));
    return remarks;
  }
}
