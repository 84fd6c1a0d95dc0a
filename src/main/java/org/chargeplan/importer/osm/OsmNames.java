package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chargeplan.input.ValueText;

/**
 * How names are shown: in the languages asked for, the first one followed by the others in
 * parentheses. Where none are asked for it is the local name, with the English one beside it where
 * the local one is not written in Latin letters.
 *
 * @param languages codes as on the map, {@code th} of {@code name:th}
 */
record OsmNames(List<String> languages) {

  private static final Pattern OTHER_LETTERS = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

  OsmNames {
    languages = List.copyOf(languages);
  }

  /** The name in the local language, else the English one; empty where there is none. */
  String local(Map<String, String> tags) {
    return ValueText.cleaned(tags.getOrDefault("name", tags.getOrDefault("name:en", "")));
  }

  /** The name as tables, report and exports have it; empty where there is none. */
  String shown(Map<String, String> tags) {
    List<String> names = new ArrayList<>();
    for (String language : languages) {
      add(names, tags.getOrDefault("name:" + language, ""));
    }
    if (names.isEmpty()) {
      add(names, local(tags));
    }
    boolean isForeign = !names.isEmpty() && OTHER_LETTERS.matcher(names.get(0)).find();
    if (languages.isEmpty() && isForeign) {
      add(names, tags.getOrDefault("name:en", ""));
    }
    if (names.size() < 2) {
      return String.join("", names);
    }
    return names.get(0) + " (" + String.join(", ", names.subList(1, names.size())) + ")";
  }

  private static void add(List<String> names, String name) {
    String cleaned = ValueText.cleaned(name);
    if (!cleaned.isEmpty() && !names.contains(cleaned)) {
      names.add(cleaned);
    }
  }

  /** The same thing with the name that is shown as its name. */
  OsmThing renamed(OsmThing thing) {
    String name = shown(thing.tags());
    if (name.isEmpty() || name.equals(thing.tags().get("name"))) {
      return thing;
    }
    Map<String, String> tags = new LinkedHashMap<>(thing.tags());
    tags.put("name", name);
    return new OsmThing(thing.id(), thing.location(), thing.areaM2(), thing.shape(), tags);
  }
}
