package org.chargeplan.importer.osm.extract;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** A node, way or relation of an XML file, as far as it was read. */
final class XmlElement {

  private static final double E7 = 1e7;
  private static final double MOST_LON = 180;
  private static final double MOST_LAT = 90;
  private static final double ROUND = 360;

  /** A place in units of 1e-7 degrees; {@code node} is 0 for a middle. */
  private record Place(long node, int lonE7, int latE7) {}

  private final OsmKind kind;
  private final long id;

  /** Its version, where the file has it. */
  private final Optional<String> version;

  /** JOSM keeps deleted elements until they are uploaded; histories have them as not visible. */
  private final boolean isDeleted;

  private final Map<String, String> tags = new HashMap<>();
  private final LongArrayList nodes = new LongArrayList();
  private final List<Place> nodePlaces = new ArrayList<>();
  private final List<OsmMember> members = new ArrayList<>();
  private Optional<Place> place = Optional.empty();
  private Optional<Place> boundsMiddle = Optional.empty();

  private XmlElement(OsmKind kind, long id, Optional<String> version, boolean isDeleted) {
    this.kind = kind;
    this.id = id;
    this.version = version;
    this.isDeleted = isDeleted;
  }

  /** The element whose start a file is at. */
  static XmlElement of(OsmKind kind, XMLStreamReader xml) throws BrokenExtractException {
    boolean isDeleted =
        "delete".equals(xml.getAttributeValue(null, "action"))
            || "false".equals(xml.getAttributeValue(null, "visible"));
    XmlElement element =
        new XmlElement(
            kind,
            Long.parseLong(value(xml, "id")),
            Optional.ofNullable(xml.getAttributeValue(null, "version")),
            isDeleted);
    if (kind == OsmKind.NODE && !isDeleted) {
      element.place = Optional.of(place(xml, element.id));
    }
    return element;
  }

  /** Whether the end of an XML element is that of this one. */
  boolean isNamed(String name) {
    return name.equals(kind.name().toLowerCase(Locale.ROOT));
  }

  /** Whether it is the same object as another one, of another time. */
  boolean isOtherVersionOf(XmlElement other) {
    return kind == other.kind && id == other.id && !version.equals(other.version);
  }

  /** Kind and number, for people. */
  String name() {
    return kind.name().toLowerCase(Locale.ROOT) + " (" + id + ")";
  }

  /** Takes an XML element inside this one, whose start a file is at. */
  void take(String name, XMLStreamReader xml) throws BrokenExtractException {
    switch (name) {
      case "tag" -> tags.put(value(xml, "k"), value(xml, "v"));
      case "nd" -> takeNode(xml);
      case "member" -> members.add(member(xml));
      case "center" -> place = Optional.of(place(xml, 0));
      case "bounds" -> boundsMiddle = Optional.of(boundsMiddle(xml));
      default -> {
        // Nothing else has what an import needs.
      }
    }
  }

  /**
   * Takes a node of a way. Those of a relation's member, which Overpass can add, have no numbers:
   * they are ways of their own elsewhere, or are not needed.
   */
  private void takeNode(XMLStreamReader xml) throws BrokenExtractException {
    boolean hasPlace = xml.getAttributeValue(null, "lat") != null;
    boolean hasNumber = xml.getAttributeValue(null, "ref") != null;
    if (kind != OsmKind.WAY || (hasPlace && !hasNumber)) {
      return;
    }
    long node = Long.parseLong(value(xml, "ref"));
    nodes.add(node);
    if (hasPlace) {
      nodePlaces.add(place(xml, node));
    }
  }

  private static OsmMember member(XMLStreamReader xml) throws BrokenExtractException {
    OsmKind kind =
        switch (value(xml, "type")) {
          case "node" -> OsmKind.NODE;
          case "way" -> OsmKind.WAY;
          default -> OsmKind.RELATION;
        };
    String role = xml.getAttributeValue(null, "role");
    return new OsmMember(kind, Long.parseLong(value(xml, "ref")), role == null ? "" : role);
  }

  private static Place place(XMLStreamReader xml, long node) throws BrokenExtractException {
    return place(node, degrees(xml, "lon"), degrees(xml, "lat"));
  }

  private static Place boundsMiddle(XMLStreamReader xml) throws BrokenExtractException {
    double west = degrees(xml, "minlon");
    double east = degrees(xml, "maxlon");
    double lon = (west + (east < west ? east + ROUND : east)) / 2;
    double lat = (degrees(xml, "minlat") + degrees(xml, "maxlat")) / 2;
    return place(0, lon > MOST_LON ? lon - ROUND : lon, lat);
  }

  private static Place place(long node, double lon, double lat) throws BrokenExtractException {
    if (!(Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT)) {
      throw BrokenExtractException.offTheEarth(node, lon, lat);
    }
    return new Place(node, (int) Math.round(lon * E7), (int) Math.round(lat * E7));
  }

  private static double degrees(XMLStreamReader xml, String attribute)
      throws BrokenExtractException {
    return Double.parseDouble(value(xml, attribute));
  }

  private static String value(XMLStreamReader xml, String attribute) throws BrokenExtractException {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      throw new BrokenExtractException(
          "The <%s> of line (%d) lacks its attribute (%s)."
              .formatted(xml.getLocalName(), xml.getLocation().getLineNumber(), attribute),
          "Maybe this is a file of changes, or an answer of Overpass without 'out body'.");
    }
    return value;
  }

  /** Hands the element to a visitor. */
  void visit(OsmVisitor visitor) {
    if (isDeleted) {
      visitor.deleted(kind, id);
      return;
    }
    if (kind == OsmKind.NODE) {
      Place at = place.orElseThrow();
      visitor.node(id, at.lonE7(), at.latE7(), tags);
      return;
    }
    place.or(() -> boundsMiddle).ifPresent(at -> visitor.middle(at.lonE7(), at.latE7()));
    if (kind == OsmKind.WAY) {
      nodePlaces.forEach(at -> visitor.nodeOfWay(at.node(), at.lonE7(), at.latE7()));
      visitor.way(id, nodes.toLongArray(), tags);
    } else {
      visitor.relation(id, members, tags);
    }
  }
}
