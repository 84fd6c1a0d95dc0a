package org.chargeplan.importer.geonames;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.Template;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;

/**
 * Reads the populated places of a country from GeoNames: a dump as it is downloaded (tabs, {@value
 * #DUMP_CELLS} cells, no header, no quotes; also in its {@code .zip}), or a table with a header.
 *
 * <p>Feature codes are those of geonames.org/export/codes.html, class P. Not taken are sections of
 * other places (PPLX), whose people count there already, and places that are abandoned (PPLQ),
 * destroyed (PPLW) or historical (PPLH, PPLCH).
 */
final class GeoNamesReader {

  private static final int DUMP_CELLS = 19;
  private static final Set<String> NOT_TAKEN = Set.of("PPLX", "PPLQ", "PPLW", "PPLH", "PPLCH");
  private static final long MOST_PEOPLE = 100_000_000;

  /** A whole number of the table as it stands in a cell. */
  private static final String DIGITS = "\\d{1,10}";

  private static final String DEGREES = "-?\\d{1,3}(\\.\\d{1,12})?";

  /** Names of a column in tables that are about. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "id", List.of("geonameid", "geoname_id", "id"),
          "name", List.of("name"),
          "lat", List.of("lat", "latitude"),
          "lon", List.of("lon", "lng", "longitude"),
          "feature", List.of("fcode", "feature_code", "feature code"),
          "country", List.of("country", "country_code", "country code"),
          "admin1", List.of("admin1", "admin1_code", "admin1 code"),
          "people", List.of("population"));

  private final String file;
  private final String country;
  private final RegionFrame frame;
  private final long leastPeople;
  private final Problems problems;
  private final List<GeoName> places = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Map<String, Integer> countries = new TreeMap<>();
  private long rows;

  private GeoNamesReader(
      String file, String country, RegionFrame frame, long leastPeople, Problems problems) {
    this.file = file;
    this.country = country;
    this.frame = frame;
    this.leastPeople = leastPeople;
    this.problems = problems;
  }

  /**
   * Reads a file; what keeps it from giving places is reported.
   *
   * @param country code in ISO 3166-1 alpha-2
   * @param leastPeople places with fewer are left out; those with none always
   */
  static GeoNamesReader read(
      Path file, String country, RegionFrame frame, long leastPeople, Problems problems) {
    GeoNamesReader reader =
        new GeoNamesReader(file.toString(), country, frame, leastPeople, problems);
    boolean good = problems.isEmpty();
    reader.read(file);
    if (good && problems.isEmpty()) {
      reader.places.sort(Comparator.comparingLong(GeoName::id));
      reader.leaveOutTwins();
      reader.report();
    }
    return reader;
  }

  /** The places in order of their ids. */
  List<GeoName> places() {
    return places;
  }

  /** Places of the country left out, by reason in words. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  private void read(Path path) {
    if (!Files.isRegularFile(path)) {
      problems.add(file, 0, "The file must be there.", "Maybe its path is mistyped.");
      return;
    }
    try (BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
      raw.mark(2);
      boolean zipped = raw.read() == 'P' && raw.read() == 'K';
      raw.reset();
      Optional<InputStream> text = zipped ? unzipped(raw) : Optional.of(raw);
      if (text.isPresent()) {
        readLines(path, new ByteLines(text.get()), zipped);
      }
    } catch (EOFException | ZipException cut) {
      problems.add(
          file, 0, "The .zip is broken or ends too early.", "Maybe the download was cut off.");
    } catch (IOException unreadable) {
      problems.add(file, 0, "The file can't be read: " + unreadable.getMessage() + ".", "");
    }
  }

  /** The table in an archive, which may hold a text about it as well. */
  private Optional<InputStream> unzipped(InputStream raw) throws IOException {
    ZipInputStream archive = new ZipInputStream(raw);
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      if (entry.getName().endsWith(".txt") && !entry.getName().endsWith("readme.txt")) {
        return Optional.of(archive);
      }
    }
    problems.add(
        file, 0, "The .zip must hold a table (.txt) of GeoNames.", "Maybe it is another download.");
    return Optional.empty();
  }

  private void readLines(Path path, ByteLines lines, boolean zipped) throws IOException {
    if (!lines.next()) {
      problems.add(file, 0, "The file is empty.", "Maybe the download was cut off.");
    } else if (lines.cells() > 1 || zipped) {
      do {
        takeLine(lines);
      } while (lines.next());
    } else {
      readTable(path, lines.text().orElse(""));
    }
  }

  private void takeLine(ByteLines line) {
    if (line.isEmpty()) {
      return;
    }
    rows++;
    if (line.cells() != DUMP_CELLS) {
      problems.add(
          file,
          line.number(),
          "The line has " + line.cells() + " cells; a table of GeoNames has " + DUMP_CELLS + ".",
          "Maybe it is another kind of file, or the line was cut off.");
      return;
    }
    if (!line.is(6, "P")) {
      return;
    }
    if (!line.is(8, country)) {
      line.text(8).ifPresent(other -> countries.merge(other, 1, Integer::sum));
      return;
    }
    Optional<String> name = line.text(1);
    if (name.isEmpty()) {
      problems.add(
          file,
          line.number(),
          "The name of the place (" + line.text(0).orElse("") + ") is not UTF-8.",
          "Maybe the file was saved in another encoding: take it as it was downloaded.");
      return;
    }
    take(
        line.number(),
        line.text(0).orElse(""),
        name.get(),
        line.text(5).orElse(""),
        line.text(4).orElse(""),
        line.text(7).orElse(""),
        line.text(10).orElse(""),
        line.text(14).orElse(""));
  }

  private void readTable(Path path, String header) {
    if (header.stripLeading().startsWith("<")) {
      problems.add(
          file,
          1,
          "The file must be a table of GeoNames; it begins as a page of a web site.",
          "Maybe the download failed: open it in a browser.");
      return;
    }
    List<String> told = List.of(header.replace("\uFEFF", "").replace("\"", "").split(",", -1));
    Map<String, String> columns = new LinkedHashMap<>();
    NAMES.forEach(
        (figure, names) ->
            columns.put(
                figure, names.stream().filter(told::contains).findFirst().orElse(names.get(0))));
    List<String> required =
        List.of(
            columns.get("id"),
            columns.get("name"),
            columns.get("lon"),
            columns.get("lat"),
            columns.get("feature"),
            columns.get("country"),
            columns.get("people"));
    List<String> optional = List.of(columns.get("admin1"));
    CsvTable.read(
        path,
        file,
        new Columns("place", required, optional, /* othersIgnored= */ true),
        problems,
        row -> takeRow(row, columns));
  }

  private void takeRow(CsvRow row, Map<String, String> columns) {
    rows++;
    String of = row.text(columns.get("country"), "");
    if (!of.equals(country)) {
      countries.merge(of, 1, Integer::sum);
    } else {
      take(
          row.line(),
          row.text(columns.get("id"), ""),
          row.text(columns.get("name"), ""),
          row.text(columns.get("lon"), ""),
          row.text(columns.get("lat"), ""),
          row.text(columns.get("feature"), ""),
          row.text(columns.get("admin1"), ""),
          row.text(columns.get("people"), ""));
    }
  }

  private void take(
      int line,
      String id,
      String name,
      String lon,
      String lat,
      String feature,
      String admin1,
      String people) {
    List<Boolean> checks =
        List.of(
            check(line, "geonameid", id, id.matches(DIGITS)),
            check(line, "name", name, !name.isBlank()),
            check(line, "longitude", lon, lon.matches(DEGREES) && most(lon, 180)),
            check(line, "latitude", lat, lat.matches(DEGREES) && most(lat, 90)),
            check(
                line,
                "population",
                people,
                people.isEmpty() || (people.matches(DIGITS) && most(people, MOST_PEOPLE))));
    if (checks.contains(false)) {
      return;
    }
    Location place = new Location(Double.parseDouble(lon), Double.parseDouble(lat));
    long count = people.isEmpty() ? 0 : Long.parseLong(people);
    if (NOT_TAKEN.contains(feature)) {
      count("section of another place, abandoned, destroyed or historical");
    } else if (!frame.contains(place)) {
      count("outside the bounds of the region");
    } else if (count == 0) {
      count("without a population");
    } else if (count < leastPeople) {
      count("fewer than " + leastPeople + " people");
    } else {
      places.add(
          new GeoName(
              Long.parseLong(id), Template.cleaned(name), place, feature, admin1.strip(), count));
    }
  }

  private static boolean most(String number, double most) {
    return Math.abs(Double.parseDouble(number)) <= most;
  }

  private boolean check(int line, String what, String value, boolean good) {
    if (!good) {
      problems.add(
          file,
          line,
          "The " + what + " (" + value + ") of the place is none.",
          "Maybe the columns are not those of GeoNames, or have decimal commas.");
    }
    return good;
  }

  /** A place that stands twice counts once. */
  private void leaveOutTwins() {
    for (int i = places.size() - 1; i > 0; i--) {
      if (places.get(i).id() == places.get(i - 1).id()) {
        places.remove(i);
        count("the same geonameid twice");
      }
    }
  }

  private void report() {
    if (!places.isEmpty()) {
      return;
    }
    if (leftOut.isEmpty()) {
      String others = String.join(", ", countries.keySet().stream().limit(5).toList());
      problems.add(
          file,
          0,
          "The file must hold populated places of the country ("
              + country
              + "); of its rows ("
              + rows
              + ") none is one.",
          others.isEmpty()
              ? "Maybe it holds another kind of places."
              : "Maybe it is another country's: it has places of " + others + ".");
    } else {
      problems.add(
          file,
          0,
          ("Some place of the country (%s) must lie inside the bounds of the region (%s) and have"
                  + " people; left out are: %s.")
              .formatted(
                  country,
                  frame.boundsText(),
                  String.join(
                      ", ",
                      leftOut.entrySet().stream()
                          .map(each -> each.getValue() + " " + each.getKey())
                          .toList())),
          "Maybe the bounds of region.yaml are wrong, or --least-people is too high.");
    }
  }

  private void count(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
