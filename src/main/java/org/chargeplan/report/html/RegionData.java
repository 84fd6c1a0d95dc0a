package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.SiteKind;
import org.chargeplan.region.Source;
import org.chargeplan.region.Zone;

/** What every page shows of a region, whatever its plans. */
final class RegionData {

  private final Region region;
  private final JsonGenerator json;
  private final JsonArrays arrays;

  RegionData(Region region, JsonGenerator json) {
    this.region = region;
    this.json = json;
    this.arrays = new JsonArrays(json);
  }

  /** Groups and types of ports, kinds of sites. */
  void writeTypesAndKinds() throws IOException {
    List<PortGroup> groups = List.of(PortGroup.values());
    arrays.texts("groups", groups, PortGroup::label);
    json.writeObjectFieldStart("types");
    arrays.texts("name", region.portTypes(), PortType::name);
    arrays.integers("group", region.portTypes(), type -> groups.indexOf(type.group()));
    arrays.numbers("kw", region.portTypes(), PortType::powerKw);
    json.writeEndObject();
    arrays.texts("kinds", region.siteKinds(), SiteKind::name);
  }

  /** The members of provinces, into an object that is open. */
  void writeProvinces() throws IOException {
    List<Province> provinces = region.provinces();
    double[] people = new double[provinces.size()];
    double[] lon = new double[provinces.size()];
    double[] lat = new double[provinces.size()];
    for (Zone zone : region.zones()) {
      int province = zone.province().index();
      people[province] += zone.population();
      lon[province] += zone.population() * zone.location().lon();
      lat[province] += zone.population() * zone.location().lat();
    }
    arrays.texts("name", provinces, Province::name);
    arrays.numbers("people", provinces, province -> people[province.index()]);
    // The centre of its people; null for a province outside the part that is planned.
    arrays.numbers("lon", provinces, p -> lon[p.index()] / people[p.index()]);
    arrays.numbers("lat", provinces, p -> lat[p.index()] / people[p.index()]);
  }

  /** Where the data come from: of the entire region, and by layer. */
  void writeSources() throws IOException {
    json.writeArrayFieldStart("sources");
    for (Source source : region.sources()) {
      json.writeStartObject();
      json.writeStringField("title", source.title());
      json.writeStringField("licence", source.licence());
      json.writeStringField("url", source.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("layerSources");
    for (LayerSource source : region.layerSources()) {
      json.writeStartObject();
      json.writeStringField("layer", source.layer());
      json.writeStringField("title", source.title());
      json.writeStringField("licence", source.licence());
      json.writeStringField("url", source.url());
      json.writeStringField("date", source.date());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
