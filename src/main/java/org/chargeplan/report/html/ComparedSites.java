package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.chargeplan.compare.Comparison;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** The sites with ports in any of the plans, each with the ports of all plans. */
final class ComparedSites {

  private final Region region;
  private final List<Plan> plans;
  private final JsonGenerator json;

  ComparedSites(Comparison comparison, JsonGenerator json) {
    this.region = comparison.region();
    this.plans = comparison.contenders().stream().map(each -> each.plan()).toList();
    this.json = json;
  }

  void write() throws IOException {
    JsonArrays arrays = new JsonArrays(json);
    List<Site> sites = region.sites().stream().filter(this::hasPorts).toList();
    json.writeObjectFieldStart("sites");
    arrays.texts("id", sites, Site::id);
    arrays.texts("name", sites, Site::name);
    arrays.degrees("lon", sites, site -> site.location().lon());
    arrays.degrees("lat", sites, site -> site.location().lat());
    arrays.integers("kind", sites, site -> site.kind().index());
    arrays.integers("province", sites, site -> site.province().index());
    json.writeArrayFieldStart("ports");
    for (Site site : sites) {
      writePorts(site);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private boolean hasPorts(Site site) {
    return region.portTypes().stream().anyMatch(type -> hasPorts(site, type));
  }

  private boolean hasPorts(Site site, PortType type) {
    return plans.stream().anyMatch(plan -> plan.ports(site, type, region.lastPhase()) > 0);
  }

  /** For each type with ports: the type, ports before, and by plan those at the end of phases. */
  private void writePorts(Site site) throws IOException {
    json.writeStartArray();
    for (PortType type : region.portTypes()) {
      if (hasPorts(site, type)) {
        json.writeNumber(type.index());
        json.writeNumber(site.existingPorts(type));
        for (Plan plan : plans) {
          for (Phase phase : region.phases()) {
            json.writeNumber(plan.ports(site, type, phase));
          }
        }
      }
    }
    json.writeEndArray();
  }
}
