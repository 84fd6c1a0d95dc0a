package org.chargeplan.importer.osm.extract;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads OpenStreetMap's XML, with what Overpass adds (middles and bounds of ways and relations) and
 * what JOSM does (elements marked as deleted).
 *
 * @param <V> what takes the elements
 */
final class XmlReader<V extends OsmVisitor> {

  /** Elements that one visitor takes. */
  private static final int BLOCK = 100_000;

  private static final int DATE_LENGTH = "2026-12-31".length();

  private final XMLStreamReader xml;
  private final Set<OsmKind> wanted;
  private final Supplier<V> visitors;
  private final Consumer<V> taker;
  private V visitor;
  private int visited;

  /** Whether an element came. */
  private boolean hasBegun;

  private MapHeader header = MapHeader.EMPTY;
  private Optional<XmlElement> open = Optional.empty();
  private Optional<XmlElement> last = Optional.empty();

  private XmlReader(
      XMLStreamReader xml, Set<OsmKind> wanted, Supplier<V> visitors, Consumer<V> taker) {
    this.xml = xml;
    this.wanted = wanted;
    this.visitors = visitors;
    this.taker = taker;
    this.visitor = visitors.get();
  }

  /**
   * Hands the elements of some kinds to visitors.
   *
   * @return what the file says of itself
   */
  static <V extends OsmVisitor> MapHeader read(
      InputStream bytes, Set<OsmKind> wanted, Supplier<V> visitors, Consumer<V> taker)
      throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int line = 1;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(bytes);
      XmlReader<V> reader = new XmlReader<>(xml, wanted, visitors, taker);
      while (xml.hasNext()) {
        reader.take(xml.next());
        line = xml.getLocation().getLineNumber();
      }
      reader.taker.accept(reader.visitor);
      return reader.header;
    } catch (XMLStreamException | DateTimeException | NumberFormatException broken) {
      throw new BrokenExtractException(
          "The file can't be read after its line (" + line + ").",
          "Maybe it was cut off, or is not XML of OpenStreetMap.");
    }
  }

  private void take(int event) throws IOException, XMLStreamException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      start(xml.getLocalName());
    } else if (event == XMLStreamConstants.END_ELEMENT && isEnd(xml.getLocalName())) {
      open.get().visit(visitor);
      open = Optional.empty();
      nextBlock();
    }
  }

  private boolean isEnd(String name) {
    return open.isPresent() && open.get().isNamed(name);
  }

  private void nextBlock() {
    visited++;
    if (visited % BLOCK == 0) {
      taker.accept(visitor);
      visitor = visitors.get();
    }
  }

  private void start(String name) throws IOException, XMLStreamException {
    switch (name) {
      case "osm" ->
          header = header.dated(date("osmosis_replication_timestamp").or(() -> date("timestamp")));
      case "meta" -> header = header.dated(date("osm_base").or(header::date));
      case "node" -> open(OsmKind.NODE);
      case "way" -> open(OsmKind.WAY);
      case "relation" -> open(OsmKind.RELATION);
      case "osmChange" ->
          throw new BrokenExtractException(
              "The file holds changes of the map (osmChange), not the map.",
              "Maybe take an extract: .osm.pbf or .osm.");
      case "remark" -> takeRemark(xml.getElementText().strip());
      default -> {
        if (open.isPresent()) {
          open.get().take(name, xml);
        } else if (name.equals("bounds") && !hasBegun) {
          takeBounds();
        }
      }
    }
  }

  /** Bounds before all elements are those of the file. */
  private void takeBounds() {
    double[] sides =
        Stream.of("minlon", "minlat", "maxlon", "maxlat")
            .map(side -> xml.getAttributeValue(null, side))
            .mapToDouble(text -> text == null ? Double.NaN : Double.parseDouble(text))
            .toArray();
    header = header.within(sides[0], sides[1], sides[2], sides[3]);
  }

  private void open(OsmKind kind) throws IOException {
    hasBegun = true;
    open = wanted.contains(kind) ? Optional.of(XmlElement.of(kind, xml)) : Optional.empty();
    if (open.isPresent()) {
      if (last.isPresent() && open.get().isOtherVersionOf(last.get())) {
        throw new BrokenExtractException(
            "The file holds several versions of its %s: it is a history of the map."
                .formatted(open.get().name()),
            "Maybe take the map of one day: osmium time-filter FILE -o EXTRACT.osm.pbf.");
      }
      last = open;
    }
  }

  /** Overpass ends an answer that it could not complete with a remark. */
  private static void takeRemark(String text) throws BrokenExtractException {
    if (text.contains("error")) {
      throw new BrokenExtractException(
          "The answer of Overpass is not complete (" + text + ").",
          "Maybe ask again with a longer [timeout:] or for a smaller area.");
    }
  }

  private Optional<LocalDate> date(String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null || value.length() < DATE_LENGTH
        ? Optional.empty()
        : Optional.of(LocalDate.parse(value.substring(0, DATE_LENGTH)));
  }
}
