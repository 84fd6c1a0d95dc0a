package org.chargeplan.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.output.LinePrinter;
import org.chargeplan.plan.Plan;
import org.chargeplan.planfile.PlanFileWriter;
import org.chargeplan.region.Country;
import org.chargeplan.region.Location;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Writes the sites of a plan as a JSON array of Location objects of OCPI 2.2.1 (Locations module),
 * one port an EVSE. An EVSE is written at a time, so that a country needs no more memory than a
 * town.
 *
 * <p>A Location must not be shown to drivers ({@code publish} is false), since nothing is built
 * yet. New ports are {@code PLANNED} until their phase ends, and scheduled {@code AVAILABLE} from
 * then on; of existing ones a plan knows only that they exist: {@code UNKNOWN}. Streets are not
 * known: the address is the site's name, the city its province. Times are those of the programme,
 * not of the clock.
 */
public final class OcpiWriter {

  private static final int MOST_ADDRESS = 45;
  private static final int MOST_NAME = 255;
  private static final double DEGREES_AN_HOUR = 15;

  private final Plan plan;
  private final Region region;
  private final Party party;
  private final OcpiIds ids;
  private final JsonGenerator json;
  private final String countryCode;
  private final List<List<OcpiConnector>> connectors;
  private int locations;
  private int evses;
  private int leftOut;

  /**
   * Who owns the locations.
   *
   * @param id three letters or digits (ISO 15118)
   * @param timeZone where all of them lie; nothing for the nautical zone of each one's longitude
   */
  public record Party(String id, Optional<ZoneId> timeZone) {}

  /**
   * What was written.
   *
   * @param locations locations
   * @param evses ports
   * @param leftOut ports without a connector, such as swap cabinets, which OCPI has no place for
   */
  public record Written(int locations, int evses, int leftOut) {}

  private OcpiWriter(Plan plan, Party party, JsonGenerator json) {
    this.plan = plan;
    this.region = plan.region();
    this.party = party;
    this.json = json;
    this.ids = new OcpiIds(region.sites().stream().map(Site::id).toList());
    this.countryCode = alpha2(region.country());
    this.connectors = region.portTypes().stream().map(OcpiConnector::of).toList();
  }

  /**
   * Writes a plan's locations to a file, completely or not at all.
   *
   * @throws InvalidInputException where the region has plugs that OCPI does not know
   * @throws IOException where writing fails; the file is then as it was
   */
  public static Written write(Plan plan, Party party, Path target)
      throws IOException, InvalidInputException {
    Problems problems = new Problems();
    OcpiConnector.check(plan.region(), problems);
    problems.throwIfAny();
    Written[] written = new Written[1];
    AtomicFile.write(target, out -> written[0] = write(plan, party, out));
    return written[0];
  }

  private static Written write(Plan plan, Party party, OutputStream out) throws IOException {
    try (JsonGenerator json = PlanFileWriter.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new LinePrinter());
      OcpiWriter writer = new OcpiWriter(plan, party, json);
      json.writeStartArray();
      for (Site site : plan.region().sites()) {
        writer.write(site);
      }
      json.writeEndArray();
      json.writeRaw('\n');
      return new Written(writer.locations, writer.evses, writer.leftOut);
    }
  }

  private void write(Site site) throws IOException {
    int connected = 0;
    for (PortType type : region.portTypes()) {
      int ports = plan.ports(site, type, region.lastPhase());
      if (OcpiConnector.hasAny(type)) {
        connected += ports;
      } else {
        leftOut += ports;
      }
    }
    if (connected > 0) {
      locations++;
      writeLocation(site);
    }
  }

  private void writeLocation(Site site) throws IOException {
    ZoneId zone = party.timeZone.orElseGet(() -> nauticalZone(site.location()));
    String lastUpdated = midnight(region.start(), zone);
    json.writeStartObject();
    json.writeStringField("country_code", countryCode);
    json.writeStringField("party_id", party.id);
    json.writeStringField("id", ids.of(site.id()));
    json.writeBooleanField("publish", false);
    json.writeStringField("name", cut(site.name(), MOST_NAME));
    json.writeStringField("address", cut(site.name(), MOST_ADDRESS));
    json.writeStringField("city", cut(site.province().name(), MOST_ADDRESS));
    json.writeStringField("country", region.country());
    json.writeObjectFieldStart("coordinates");
    json.writeStringField("latitude", degrees(site.location().lat()));
    json.writeStringField("longitude", degrees(site.location().lon()));
    json.writeEndObject();
    json.writeArrayFieldStart("evses");
    for (PortType type : region.portTypes()) {
      if (OcpiConnector.hasAny(type)) {
        writePorts(site, type, zone, lastUpdated);
      }
    }
    json.writeEndArray();
    json.writeStringField("time_zone", zone.getId());
    json.writeStringField("last_updated", lastUpdated);
    json.writeEndObject();
  }

  private void writePorts(Site site, PortType type, ZoneId zone, String lastUpdated)
      throws IOException {
    int number = 0;
    for (; number < site.existingPorts(type); number++) {
      writePort(site, type, number + 1, Optional.empty(), zone, lastUpdated);
    }
    for (Phase phase : region.phases()) {
      for (int built = plan.newPorts(site, type, phase); built > 0; built--) {
        number++;
        writePort(site, type, number, Optional.of(phase), zone, lastUpdated);
      }
    }
  }

  private void writePort(
      Site site, PortType type, int number, Optional<Phase> built, ZoneId zone, String lastUpdated)
      throws IOException {
    evses++;
    json.writeStartObject();
    json.writeStringField("uid", ids.of(site.id(), type.id(), number));
    json.writeStringField("status", built.isPresent() ? "PLANNED" : "UNKNOWN");
    if (built.isPresent()) {
      String from = midnight(built.get().from(), zone);
      String inService = midnight(built.get().until().plusDays(1), zone);
      json.writeArrayFieldStart("status_schedule");
      json.writeStartObject();
      json.writeStringField("period_begin", from);
      json.writeStringField("period_end", inService);
      json.writeStringField("status", "PLANNED");
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringField("period_begin", inService);
      json.writeStringField("status", "AVAILABLE");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeArrayFieldStart("connectors");
    int id = 0;
    for (OcpiConnector connector : connectors.get(type.index())) {
      id++;
      write(connector, String.valueOf(id), lastUpdated);
    }
    json.writeEndArray();
    json.writeStringField("last_updated", lastUpdated);
    json.writeEndObject();
  }

  private void write(OcpiConnector connector, String id, String lastUpdated) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("standard", connector.standard());
    json.writeStringField("format", connector.format());
    json.writeStringField("power_type", connector.powerType());
    json.writeNumberField("max_voltage", connector.maxVoltageV());
    json.writeNumberField("max_amperage", connector.maxAmperageA());
    json.writeNumberField("max_electric_power", connector.maxPowerW());
    json.writeStringField("last_updated", lastUpdated);
    json.writeEndObject();
  }

  /** The zone of 15 degrees that a place lies in: what is known of its time without a map. */
  private static ZoneId nauticalZone(Location place) {
    long hours = Math.round(place.lon() / DEGREES_AN_HOUR);
    // IANA counts these westward: Etc/GMT-7 is seven hours ahead of Greenwich.
    return ZoneId.of(hours == 0 ? "Etc/GMT" : String.format(Locale.ROOT, "Etc/GMT%+d", -hours));
  }

  private static String midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toString();
  }

  /** Six decimals, 0.1 m: with more, a longitude beyond 100 degrees west is too long for OCPI. */
  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value + 0.0);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)).strip();
  }

  private static String alpha2(String alpha3) {
    return Country.ofAlpha3(alpha3)
        .map(Country::alpha2)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The country (" + alpha3 + ") must be a code of ISO 3166."));
  }
}
