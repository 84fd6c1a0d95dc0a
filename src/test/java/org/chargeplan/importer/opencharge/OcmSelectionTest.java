package org.chargeplan.importer.opencharge;

import static org.chargeplan.importer.opencharge.ToyOcm.ids;
import static org.chargeplan.importer.opencharge.ToyOcm.read;
import static org.chargeplan.importer.opencharge.ToyOcm.readIn;
import static org.chargeplan.importer.opencharge.ToyOcm.remarks;
import static org.chargeplan.importer.opencharge.ToyOcm.station;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ToyFrame;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Which stations are taken: live, public, in operation, and in the country. */
class OcmSelectionTest {

  private static final RegionFrame PYRENEES = ToyFrame.at(new Envelope(1.3, 1.9, 42.3, 42.8));

  @Test
  void plannedRemovedAndPrivateStationsAreLeftOut() throws IOException {
    OcmReader reader =
        read(
            "["
                + String.join(
                    ",",
                    station(1, 0.1, "\"StatusTypeID\": 50", ""),
                    station(2, 0.2, "\"StatusTypeID\": 100", ""),
                    station(3, 0.3, "\"StatusTypeID\": 150", ""),
                    station(4, 0.4, "\"StatusTypeID\": 210", ""),
                    station(5, 0.5, "\"StatusType\": {\"IsOperational\": false, \"ID\": 7}", ""),
                    station(6, 0.6, "\"UsageTypeID\": 2", ""),
                    station(7, 0.7, "\"UsageType\": {\"ID\": 6}", ""),
                    station(8, 1.1, "\"StatusTypeID\": 50", ""),
                    "{\"ID\": 9}")
                + "]");
    assertEquals(List.of("ocm1"), ids(reader));
    assertEquals(
        Map.of(
            "not operational", 2,
            "planned", 1,
            "removed", 1,
            "for private use", 2,
            "outside the bounds of the region", 1,
            "without coordinates, or with such that are no degrees", 1),
        reader.leftOut());
  }

  /** The toy region lies in the Gulf of Guinea; a frame around 42.5, 1.5 is in Andorra. */
  @Test
  void countryDecidesByCodeOrByItsFixedNumber() throws IOException {
    OcmReader reader =
        readIn(
            PYRENEES,
            "["
                + String.join(
                    ",",
                    near(1, "\"Country\": {\"ISOCode\": \"AD\"}"),
                    near(2, "\"Country\": {\"ISOCode\": \"FR\"}"),
                    near(3, "\"CountryID\": 10"),
                    near(4, "\"CountryID\": 80"),
                    near(5, "\"CountryID\": 210"),
                    near(6, "\"CountryID\": 9999"),
                    near(7, "\"CountryID\": null"),
                    // The code is what the number means.
                    near(8, "\"CountryID\": 10, \"Country\": {\"ID\": 10, \"ISOCode\": \"AD\"}"))
                + "]");
    assertEquals(List.of("ocm1", "ocm3", "ocm6", "ocm7", "ocm8"), ids(reader));
    assertEquals(
        Map.of("in another country (FR)", 2, "in another country (ES)", 1), reader.leftOut());
    assertEquals(2, remarks(reader).get("without a country on the map, selected by the bounds"));
  }

  /** Poland (179) is a thousand kilometres away. */
  @Test
  void countryThatLiesElsewhereIsAMistakeOfTheMap() throws IOException {
    OcmReader reader = readIn(PYRENEES, near(1, "\"CountryID\": 179"));
    assertEquals(List.of("ocm1"), ids(reader));
    assertEquals(
        1, remarks(reader).get("of a country (PL) that lies elsewhere, taken by the coordinates"));
  }

  @Test
  void numbersOfCountriesAreThoseOfTheMap() {
    assertEquals(
        List.of("GB", "US", "DE", "VN", "XK"),
        IntStream.of(1, 2, 87, 241, 250)
            .mapToObj(id -> OcmCountries.findAlpha2(id).orElseThrow())
            .toList());
    assertEquals(Optional.empty(), OcmCountries.findAlpha2(0));
    assertEquals(Optional.empty(), OcmCountries.findAlpha2(251));
  }

  @Test
  void onlyLiveRecordsAreTaken() throws IOException {
    List<String> all = new ArrayList<>();
    int[] statuses = {0, 1, 50, 100, 200, 250, 1000, 1001, 1003, 1020, 7};
    for (int i = 0; i < statuses.length; i++) {
      all.add(station(i + 1, 0.01 * i, "\"SubmissionStatusTypeID\": " + statuses[i], ""));
    }
    all.add(station(20, 0.5, "\"SubmissionStatus\": {\"ID\": 1010, \"IsLive\": false}", ""));
    all.add(station(21, 0.6, "\"SubmissionStatus\": {\"ID\": 200, \"IsLive\": true}", ""));
    all.add(station(22, 0.7, "\"SubmissionStatus\": {\"ID\": 100}", ""));
    OcmReader reader = read("[" + String.join(",", all) + "]");
    assertEquals(List.of("ocm1", "ocm4", "ocm5", "ocm21", "ocm22"), ids(reader));
    assertEquals(
        Map.of(
            "under review, not yet on the map", 3,
            "rejected by the map", 1,
            "delisted from the map", 5),
        reader.leftOut());
  }

  /** A station in the Pyrenees, some kilometres from the others. */
  private static String near(int id, String country) {
    return "{\"ID\": %d, \"AddressInfo\": {\"Latitude\": 42.5, \"Longitude\": %s, %s}}"
        .formatted(id, 1.45 + id / 100.0, country);
  }
}
