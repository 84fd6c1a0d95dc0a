package org.chargeplan.input;

import com.networknt.schema.path.NodePath;

/**
 * A place in a file, found by its path.
 *
 * @param value the value
 * @param key the key that has it, itself or in a list; empty for the entire file
 * @param owner what has that key, as {@link Fields} names it; empty for the entire file
 * @param own what the value itself is called, if it holds keys
 * @param inList whether it is an item of the key's list
 * @param keyLine the line of the key, or of the innermost item of a list that holds keys
 */
public record SchemaPlace(
    Located value, String key, String owner, String own, boolean inList, int keyLine) {

  /** The place that a path leads to. */
  public static SchemaPlace of(Located.Mapping root, NodePath path) {
    SchemaPlace place = new SchemaPlace(root, "", "", "", false, root.line());
    for (int i = 0; i < path.getNameCount(); i++) {
      place = place.inside(path.getElement(i));
    }
    return place;
  }

  private SchemaPlace inside(Object step) {
    if (step instanceof Integer index) {
      Located item = ((Located.Sequence) value).items().get(index);
      return item instanceof Located.Mapping mapping
          ? new SchemaPlace(item, key, owner, path(owner, key) + mapping.name(), true, item.line())
          : new SchemaPlace(item, key, owner, "", true, keyLine);
    }
    return inside(String.valueOf(step));
  }

  /** The place of a key of a mapping. */
  SchemaPlace inside(String name) {
    Located nested = ((Located.Mapping) value).values().get(name);
    return new SchemaPlace(nested, name, own, path(own, name), false, nested.line());
  }

  private static String path(String owner, String key) {
    return owner.isEmpty() ? key : owner + " " + key;
  }

  /** The line to report. */
  int line() {
    return value.line();
  }

  /** What the key is of, to follow its name in a message. */
  String ofOwner() {
    return owner.isEmpty() ? "" : " of " + owner;
  }

  /** What has the keys of the value, to follow their names in a message. */
  String ofOwn() {
    return own.isEmpty() ? "" : " of " + own;
  }
}
