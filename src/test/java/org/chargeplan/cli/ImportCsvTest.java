package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A country of two tables: zones and sites; all else is modelled. */
class ImportCsvTest extends CommandTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");

  private Path country;

  @BeforeEach
  void writeCountry() throws IOException {
    country = Files.createDirectory(dir.resolve("country"));
    Files.writeString(
        country.resolve("region.yaml"),
        Files.readString(ANDORRA.resolve("region.yaml"))
            .replace("[1.40, 42.42, 1.80, 42.67]", "[-1, -1, 1, 1]"));
    Files.writeString(
        country.resolve("rules.yaml"),
        Files.readString(ANDORRA.resolve("rules.yaml"))
            .replace("\"2026\": 120, \"2027\": 300", "\"2026\": 12, \"2027\": 30"));
  }

  @Test
  void twoTablesMakeACountryThatIsValid() throws IOException {
    assertEquals(ExitCode.OK, importZones("--source", "Census", "--licence", "CC0"), err());
    assertTrue(out().contains("zones: 2 added"), out());
    assertTrue(out().contains("1 substations modelled by people, all figures assumed"), out());
    assertTrue(out().contains("1 links between zones, approximate"), out());
    Path sites =
        Files.writeString(
            dir.resolve("sites.csv"), "ma,lon,lat\na,0.1,0.1\nb,0.3,0.1\nc,0.2,0.1\n");
    Path mapping =
        Files.writeString(
            dir.resolve("sites.yaml"),
            "columns: {id: ma}\nvalues: {kind: parking}\nsource: {title: Lots, licence: CC0}\n");
    assertEquals(
        ExitCode.OK,
        run(
            List.of(
                "import",
                "csv",
                sites.toString(),
                country.toString(),
                "--layer",
                "sites",
                "--mapping",
                mapping.toString())),
        err());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
    String notice = Files.readString(country.resolve("NOTICE"));
    assertTrue(
        notice.contains(
            "chargeplan import csv zones.csv regions/country --layer zones --map population=people"
                + " --source Census --licence CC0"),
        notice);
  }

  @Test
  void commandThatRepeatsTheImportHasAllOptions() throws IOException {
    Path people = Files.writeString(dir.resolve("p.csv"), "ma;n\nz;5\ny;6\n");
    Path zones =
        Files.writeString(
            dir.resolve("z.csv"), "Title\nid;kind;x;y\nz;a;0,1;0,1\ny;a;0,3;0,1\nw;b;0;0\n");
    List<String> options =
        List.of(
            "--layer zones --map population=n --map lon=x --map lat=y --only kind=a --on id=ma"
                .split(" ", -1));
    List<String> words =
        new ArrayList<>(List.of("import", "csv", zones.toString(), country.toString()));
    words.addAll(options);
    words.addAll(List.of("--join", people.toString(), "--separator", ";", "--decimal", ","));
    words.addAll(List.of("--encoding", "UTF-8", "--skip-lines", "1", "--crs", "EPSG:4326"));
    words.addAll(List.of("--source", "t", "--licence", "l"));
    assertEquals(ExitCode.OK, run(words), err());
    assertTrue(out().contains("1 where the kind is not a"), out());
    String notice = Files.readString(country.resolve("NOTICE"));
    assertTrue(
        notice.contains(
            "chargeplan import csv z.csv regions/country --layer zones --map population=n --map"
                + " lon=x --map lat=y --only kind=a --join p.csv --on id=ma --separator ';'"
                + " --decimal ',' --encoding UTF-8 --skip-lines 1 --crs EPSG:4326 --source t"
                + " --licence l"),
        notice);
  }

  @Test
  void sourceWithoutLicenceIsReportedAndNothingIsWritten() throws IOException {
    assertEquals(ExitCode.INVALID_INPUT, importZones("--source", "Census"));
    assertTrue(err().contains("A source needs a licence. Maybe --licence TEXT"), err());
    try (var files = Files.list(country)) {
      assertEquals(2, files.count());
    }
  }

  private int importZones(String... options) throws IOException {
    Path zones =
        Files.writeString(
            dir.resolve("zones.csv"), "id,people,lon,lat\nz,5000,0.1,0.1\ny,5000,0.3,0.1\n");
    List<String> words =
        new ArrayList<>(List.of("import", "csv", zones.toString(), country.toString()));
    words.addAll(List.of("--layer", "zones", "--map", "population=people"));
    words.addAll(List.of(options));
    return run(words);
  }
}
