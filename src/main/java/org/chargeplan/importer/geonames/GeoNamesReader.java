package org.chargeplan.importer.geonames;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;

/**
 * Reads the populated places of a country from GeoNames: a dump as it is downloaded (tabs, {@value
 * GeoNamesColumn#DUMP_CELLS} cells, no header, no quotes; also in its {@code .zip}), or a table
 * with a header.
 *
 * <p>Feature codes are those of geonames.org/export/codes.html, class P. Not taken are sections of
 * other places (PPLX), whose people count there already, and places that are abandoned (PPLQ),
 * destroyed (PPLW) or historical (PPLH, PPLCH).
 */
final class GeoNamesReader {

  private static final Set<String> NOT_TAKEN = Set.of("PPLX", "PPLQ", "PPLW", "PPLH", "PPLCH");
  private static final long MOST_PEOPLE = 100_000_000;

  /** An integer of the table as its cell has it. */
  private static final String DIGITS = "\\d{1,10}";

  private static final String DEGREES = "-?\\d{1,3}(\\.\\d{1,12})?";

  /** Columns that a table must have. */
  private static final List<GeoNamesColumn> REQUIRED =
      List.of(
          GeoNamesColumn.ID,
          GeoNamesColumn.NAME,
          GeoNamesColumn.LONGITUDE,
          GeoNamesColumn.LATITUDE,
          GeoNamesColumn.FEATURE,
          GeoNamesColumn.COUNTRY,
          GeoNamesColumn.POPULATION);

  private final String file;
  private final String country;
  private final RegionFrame frame;
  private final long leastPeople;
  private final Problems problems;
  private final List<GeoName> places = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Map<String, Integer> countries = new TreeMap<>();
  private int read;
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
      reader.leaveOutDuplicates();
      reader.report();
    }
    return reader;
  }

  /** The places in order of their ids. */
  List<GeoName> places() {
    return places;
  }

  /** Places of the country, those of other countries apart. */
  int read() {
    return read;
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
    if (line.cells() != GeoNamesColumn.DUMP_CELLS) {
      problems.add(
          file,
          line.number(),
          "The line has "
              + line.cells()
              + " cells; a table of GeoNames has "
              + GeoNamesColumn.DUMP_CELLS
              + ".",
          "Maybe it is another kind of file, or the line was cut off.");
      return;
    }
    if (!line.is(GeoNamesColumn.CLASS_CELL, "P")) {
      return;
    }
    if (!line.is(GeoNamesColumn.COUNTRY.dumpCell(), country)) {
      cell(line, GeoNamesColumn.COUNTRY)
          .ifPresent(other -> countries.merge(other, 1, Integer::sum));
      return;
    }
    if (cell(line, GeoNamesColumn.NAME).isEmpty()) {
      problems.add(
          file,
          line.number(),
          "The name of the place (" + cell(line, GeoNamesColumn.ID).orElse("") + ") is not UTF-8.",
          "Maybe the file was saved in another encoding: take it as it was downloaded.");
      return;
    }
    take(new GeoNamesRow(line.number(), column -> cell(line, column).orElse("")));
  }

  private static Optional<String> cell(ByteLines line, GeoNamesColumn column) {
    return line.text(column.dumpCell());
  }

  private void readTable(Path path, String header) {
    if (header.stripLeading().startsWith("<")) {
      problems.add(
          file,
          1,
          "The file must be a table of GeoNames; it begins like a web page.",
          "Maybe the download failed: open it in a browser.");
      return;
    }
    List<String> names = List.of(header.replace("\uFEFF", "").replace("\"", "").split(",", -1));
    Map<GeoNamesColumn, String> columns = new EnumMap<>(GeoNamesColumn.class);
    for (GeoNamesColumn column : GeoNamesColumn.values()) {
      columns.put(column, column.nameIn(names));
    }
    List<String> required = REQUIRED.stream().map(columns::get).toList();
    List<String> optional = List.of(columns.get(GeoNamesColumn.ADMIN1));
    CsvTable.read(
        path,
        file,
        new Columns("place", required, optional, /* othersIgnored= */ true),
        problems,
        row -> takeRow(row, columns));
  }

  private void takeRow(CsvRow row, Map<GeoNamesColumn, String> columns) {
    rows++;
    String of = row.text(columns.get(GeoNamesColumn.COUNTRY), "");
    if (!of.equals(country)) {
      countries.merge(of, 1, Integer::sum);
    } else {
      take(new GeoNamesRow(row.line(), column -> row.text(columns.get(column), "")));
    }
  }

  private void take(GeoNamesRow row) {
    String id = row.text(GeoNamesColumn.ID);
    String name = row.text(GeoNamesColumn.NAME);
    String lon = row.text(GeoNamesColumn.LONGITUDE);
    String lat = row.text(GeoNamesColumn.LATITUDE);
    String people = row.text(GeoNamesColumn.POPULATION);
    boolean isGood = check(row, "geonameid", id, id.matches(DIGITS), "1 to 10 digits");
    isGood &= check(row, "name", name, !ValueText.cleaned(name).isEmpty(), "a text");
    isGood &= check(row, "longitude", lon, isDegrees(lon, 180), "a number, -180 to 180");
    isGood &= check(row, "latitude", lat, isDegrees(lat, 90), "a number, -90 to 90");
    boolean arePeople =
        people.isEmpty() || (people.matches(DIGITS) && Long.parseLong(people) <= MOST_PEOPLE);
    isGood &= check(row, "population", people, arePeople, "an integer, 0 to " + MOST_PEOPLE);
    if (!isGood) {
      return;
    }
    read++;
    Location place = new Location(Double.parseDouble(lon), Double.parseDouble(lat));
    long count = people.isEmpty() ? 0 : Long.parseLong(people);
    String feature = row.text(GeoNamesColumn.FEATURE);
    if (NOT_TAKEN.contains(feature)) {
      count("section of another place, abandoned, destroyed or historical");
    } else if (!frame.contains(place)) {
      count("outside the bounds of the region");
    } else if (count == 0) {
      count("without a population");
    } else if (count < leastPeople) {
      count("fewer than " + leastPeople + " people");
    } else {
      String admin1 = ValueText.cleaned(row.text(GeoNamesColumn.ADMIN1));
      places.add(
          new GeoName(Long.parseLong(id), ValueText.cleaned(name), place, feature, admin1, count));
    }
  }

  private static boolean isDegrees(String text, double most) {
    return text.matches(DEGREES) && Math.abs(Double.parseDouble(text)) <= most;
  }

  private boolean check(GeoNamesRow row, String what, String value, boolean good, String wanted) {
    if (!good) {
      problems.add(
          file,
          row.line(),
          "The " + what + " (" + value + ") of the place must be " + wanted + ".",
          "Maybe the columns are not those of GeoNames, or have decimal commas.");
    }
    return good;
  }

  /** A place that is listed twice counts once. */
  private void leaveOutDuplicates() {
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
              + "); none of its "
              + rows
              + " rows is one.",
          others.isEmpty()
              ? "Maybe it holds another kind of places."
              : "Maybe it is for another country: it has places of " + others + ".");
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
