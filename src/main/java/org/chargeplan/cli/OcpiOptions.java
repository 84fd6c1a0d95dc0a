package org.chargeplan.cli;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.export.OcpiWriter;
import org.chargeplan.planning.InvalidRequestException;
import picocli.CommandLine.Option;

/** The options of {@code chargeplan export --format ocpi}. */
final class OcpiOptions {

  @Option(
      names = "--party",
      paramLabel = "ID",
      description = "ocpi: party_id of the operator, three letters or digits. Default: CPL.")
  private String party;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "ocpi: time zone of all sites, e.g. Asia/Ho_Chi_Minh. Default: the nautical zone of each"
              + " site's longitude.")
  private String timeZone;

  /**
   * The operator of the locations.
   *
   * @throws InvalidRequestException where an option is invalid, or given with another format
   */
  OcpiWriter.Party party(ExportFormat format) throws InvalidRequestException {
    if (format != ExportFormat.OCPI && (party != null || timeZone != null)) {
      throw new InvalidRequestException(
          "The option ("
              + (party != null ? "--party" : "--time-zone")
              + ") is for --format ocpi. Maybe leave it out.");
    }
    String id = party == null ? "CPL" : party.toUpperCase(Locale.ROOT);
    if (!id.matches("[A-Z0-9]{3}")) {
      throw new InvalidRequestException(
          "The party (" + party + ") must be three letters or digits. Maybe CPL.");
    }
    if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
      throw new InvalidRequestException(
          "The time zone ("
              + timeZone
              + ") must be an IANA time zone. Maybe like Asia/Ho_Chi_Minh.");
    }
    return new OcpiWriter.Party(id, Optional.ofNullable(timeZone).map(ZoneId::of));
  }
}
