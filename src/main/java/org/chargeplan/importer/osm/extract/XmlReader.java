package org.chargeplan.importer.osm.extract;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads OpenStreetMap's XML. */
final class XmlReader {

  private static final int E7_DECIMALS = 7;
  private static final int DATE_LENGTH = "2026-12-31".length();

  private final XMLStreamReader xml;
  private final OsmVisitor visitor;
  private final Map<String, String> tags = new HashMap<>();
  private LongStream.Builder nodes = LongStream.builder();
  private List<OsmMember> members = new ArrayList<>();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<OsmKind> open = Optional.empty();
  private long id;
  private int lonE7;
  private int latE7;

  private XmlReader(XMLStreamReader xml, OsmVisitor visitor) {
    this.xml = xml;
    this.visitor = visitor;
  }

  /** The date of the data, where the file has it. */
  static Optional<LocalDate> read(InputStream bytes, OsmVisitor visitor) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int line = 1;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(bytes);
      XmlReader reader = new XmlReader(xml, visitor);
      while (xml.hasNext()) {
        reader.take(xml.next());
        line = xml.getLocation().getLineNumber();
      }
      return reader.date;
    } catch (XMLStreamException
        | DateTimeException
        | ArithmeticException
        | NumberFormatException broken) {
      throw new BrokenExtractException(
          "The file can't be read after its line (" + line + ").",
          "Maybe it was cut off, or is not XML of OpenStreetMap.");
    }
  }

  private void take(int event) throws BrokenExtractException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      start(xml.getLocalName());
    } else if (event == XMLStreamConstants.END_ELEMENT && open.isPresent()) {
      end(xml.getLocalName());
    }
  }

  private void start(String name) throws BrokenExtractException {
    switch (name) {
      case "osm" -> date = date("osmosis_replication_timestamp").or(() -> date("timestamp"));
      case "meta" -> date = date("osm_base").or(() -> date);
      case "node" -> {
        open(OsmKind.NODE);
        lonE7 = e7("lon");
        latE7 = e7("lat");
      }
      case "way" -> open(OsmKind.WAY);
      case "relation" -> open(OsmKind.RELATION);
      case "tag" -> tags.put(value("k"), value("v"));
      case "nd" -> nodes.add(Long.parseLong(value("ref")));
      case "member" -> members.add(member());
      default -> {
        // Bounds and notes have nothing that an import needs.
      }
    }
  }

  private void open(OsmKind kind) throws BrokenExtractException {
    open = Optional.of(kind);
    id = Long.parseLong(value("id"));
    tags.clear();
    nodes = LongStream.builder();
    members = new ArrayList<>();
  }

  private void end(String name) {
    boolean wanted = visitor.wants(open.get());
    switch (name) {
      case "node" -> {
        if (wanted) {
          visitor.node(id, lonE7, latE7, new HashMap<>(tags));
        }
      }
      case "way" -> {
        if (wanted) {
          visitor.way(id, nodes.build().toArray(), new HashMap<>(tags));
        }
      }
      case "relation" -> {
        if (wanted) {
          visitor.relation(id, members, new HashMap<>(tags));
        }
      }
      default -> {
        return;
      }
    }
    open = Optional.empty();
  }

  private OsmMember member() throws BrokenExtractException {
    OsmKind kind =
        switch (value("type")) {
          case "node" -> OsmKind.NODE;
          case "way" -> OsmKind.WAY;
          default -> OsmKind.RELATION;
        };
    String role = xml.getAttributeValue(null, "role");
    return new OsmMember(kind, Long.parseLong(value("ref")), role == null ? "" : role);
  }

  private int e7(String attribute) throws BrokenExtractException {
    return new BigDecimal(value(attribute))
        .setScale(E7_DECIMALS, RoundingMode.HALF_UP)
        .movePointRight(E7_DECIMALS)
        .intValueExact();
  }

  private String value(String attribute) throws BrokenExtractException {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      throw new BrokenExtractException(
          "The <%s> of line (%d) lacks its attribute (%s)."
              .formatted(xml.getLocalName(), xml.getLocation().getLineNumber(), attribute),
          "Maybe this is a file of changes, not an extract.");
    }
    return value;
  }

  private Optional<LocalDate> date(String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null || value.length() < DATE_LENGTH
        ? Optional.empty()
        : Optional.of(LocalDate.parse(value.substring(0, DATE_LENGTH)));
  }
}
