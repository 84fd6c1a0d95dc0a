package org.chargeplan.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.chargeplan.network.Route;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Site;
import org.chargeplan.service.SiteWaits;

/** Writes sites as GeoJSON features (RFC 7946); what is not known of a site is left out. */
public final class SiteFeature {

  private final SiteAttributes attributes;

  /** Writes the sites of a plan. */
  public SiteFeature(Plan plan, List<Route> routes, SiteWaits waits) {
    this.attributes = new SiteAttributes(plan, routes, waits);
  }

  /** Writes the sites that have or get ports, in the order of the region. */
  public void writeAll(JsonGenerator json) throws IOException {
    for (Site site : attributes.sites()) {
      write(site, json);
    }
  }

  private void write(Site site, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(Decimals.degrees(site.location().lon()));
    json.writeNumber(Decimals.degrees(site.location().lat()));
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    for (Attribute<Site> attribute : attributes.list()) {
      Optional<?> value = attribute.value().apply(site);
      if (value.isPresent()) {
        json.writeFieldName(attribute.name());
        writeValue(value.get(), json);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeValue(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Long integer) {
      json.writeNumber(integer);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else {
      json.writeString(value.toString());
    }
  }
}
