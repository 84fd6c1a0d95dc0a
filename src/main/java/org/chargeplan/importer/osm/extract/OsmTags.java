package org.chargeplan.importer.osm.extract;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The few tags of an element, in an array: there are millions of elements. */
final class OsmTags extends AbstractMap<String, String> {

  /** Keys and values in turn, no key twice. */
  private final String[] texts;

  /**
   * Tags.
   *
   * @param texts keys and values in turn, no key twice
   */
  OsmTags(String[] texts) {
    this.texts = texts;
  }

  @Override
  public int size() {
    return texts.length / 2;
  }

  @Override
  public String get(Object key) {
    for (int i = 0; i < texts.length; i += 2) {
      if (texts[i].equals(key)) {
        return texts[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public String getOrDefault(Object key, String otherwise) {
    String value = get(key);
    return value == null ? otherwise : value;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {

      @Override
      public int size() {
        return texts.length / 2;
      }

      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, String>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < texts.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry(texts[next - 2], texts[next - 1]);
    }
  }
}
