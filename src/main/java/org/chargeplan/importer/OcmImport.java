package org.chargeplan.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.region.Fields;
import org.chargeplan.region.InvalidRegionException;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Problems;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.chargeplan.region.Zone;

/**
 * Puts the stations of Open Charge Map in place of a region's existing ports. Sites that earlier
 * stations made stay as sites, without ports unless a station stands there. All other tables stay.
 */
public final class OcmImport {

  /** Begins the paragraph of the notice, by which a later import finds it. */
  private static final String NOTICE_HEAD = "* Open Charge Map (";

  private OcmImport() {}

  /**
   * Runs an import.
   *
   * @param file results of the map's API: {@code .json}, an object a line, or these by gzip
   * @param regionDir folder of a region that is complete
   * @return what was made and what was left out
   * @throws InvalidRegionException with every problem of region and file; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static OcmSummary run(Path file, Path regionDir)
      throws InvalidRegionException, IOException {
    Region region = RegionReader.read(regionDir);
    Problems problems = new Problems();
    Path regionFile = regionDir.resolve("region.yaml");
    RegionFrame frame =
        RegionFrame.read(Fields.read(regionFile, regionFile.toString(), problems).orElseThrow());
    problems.throwIfAny();
    OcmReader map = OcmReader.read(file, frame, problems);
    problems.throwIfAny();

    List<UserZone> zones = region.zones().stream().map(OcmImport::zone).toList();
    PointIndex centres = new PointIndex(zones.stream().map(UserZone::location).toList());
    StationPlacer placer =
        new StationPlacer(
            frame,
            region.sites().stream().map(OcmImport::candidate).toList(),
            place -> zones.get(centres.nearest(place)));
    Map<String, Integer> leftOut = new TreeMap<>(map.leftOut());
    int placed = 0;
    for (ChargingStation station : map.stations()) {
      if (placer.place(station)) {
        placed++;
      } else {
        leftOut.merge(
            "station at no site, with no kind (charging-station) in region.yaml", 1, Integer::sum);
      }
    }

    LayerFiles files = new LayerFiles();
    new Layers(frame, files)
        .addSites(
            placer.sites(),
            gridNodes(region, placer.sites()),
            /* lots= */ true,
            new Layers.Existing(
                List.copyOf(frame.portTypes().keySet()),
                placer.existing(),
                ports -> ports.isEmpty() ? Status.ASSUMED : Status.PUBLISHED));
    files.addText("NOTICE", notice(map, file, regionDir));
    files.writeTo(regionDir);
    return new OcmSummary(
        placed, placer.ownSites(), portsBefore(region), sums(placer.existing()), leftOut);
  }

  private static UserZone zone(Zone zone) {
    return new UserZone(
        zone.id(),
        zone.name(),
        zone.province().id(),
        zone.location(),
        zone.areaKm2(),
        zone.population(),
        "");
  }

  private static Candidate candidate(Site site) {
    return new Candidate(
        site.id(),
        site.name(),
        site.kind().id(),
        site.province().id(),
        site.location(),
        site.bays(),
        site.lotBays(),
        site.maxKw(),
        site.indoor(),
        site.status());
  }

  /** Sites keep their grid node; a new one connects to the nearest. */
  private static List<String> gridNodes(Region region, List<Candidate> sites) {
    Map<String, String> known = new HashMap<>();
    region.sites().forEach(site -> known.put(site.id(), site.gridNode().id()));
    PointIndex index =
        new PointIndex(region.gridNodes().stream().map(node -> node.location()).toList());
    List<String> nodes = new ArrayList<>();
    for (Candidate site : sites) {
      String node = known.get(site.id());
      nodes.add(node != null ? node : region.gridNodes().get(index.nearest(site.location())).id());
    }
    return nodes;
  }

  private static Map<String, Integer> portsBefore(Region region) {
    Map<String, Integer> ports = new TreeMap<>();
    for (Site site : region.sites()) {
      for (PortType type : region.portTypes()) {
        ports.merge(type.id(), site.existingPorts(type), Integer::sum);
      }
    }
    return ports;
  }

  private static Map<String, Integer> sums(Map<String, Map<String, Integer>> bySite) {
    Map<String, Integer> sums = new TreeMap<>();
    bySite.values().forEach(ports -> ports.forEach((id, n) -> sums.merge(id, n, Integer::sum)));
    return sums;
  }

  /** The region's notice, with a paragraph of the map in place of an earlier one. */
  private static String notice(OcmReader map, Path file, Path regionDir) throws IOException {
    Path old = regionDir.resolve("NOTICE");
    List<String> paragraphs = new ArrayList<>();
    if (Files.exists(old)) {
      paragraphs.addAll(List.of(Files.readString(old).stripTrailing().split("\n\n")));
      paragraphs.removeIf(paragraph -> paragraph.startsWith(NOTICE_HEAD));
    }
    StringBuilder text = new StringBuilder();
    text.append(NOTICE_HEAD).append(file.getFileName()).append(")\n");
    text.append(
        "  Licence: CC BY 4.0 for what its contributors entered; providers have their own\n");
    map.providers()
        .forEach(
            (title, provider) ->
                text.append("    ")
                    .append(title)
                    .append(", stations: ")
                    .append(provider.stations())
                    .append(provider.licence().isEmpty() ? "" : ": " + provider.licence())
                    .append('\n'));
    text.append("  https://openchargemap.org\n");
    text.append(
        "  Used for: the existing ports in sites.csv, and the sites of stations that stand");
    text.append(" alone");
    paragraphs.add(text.toString());
    return String.join("\n\n", paragraphs) + "\n";
  }
}
