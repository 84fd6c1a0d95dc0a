package org.chargeplan.verify;

import java.util.Map;
import java.util.Optional;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedPlan.StatedPin;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Checks that the decisions made by hand, which a file lists, are those of its sites. */
final class PinChecks {

  private static final String PINS = "pins";

  private final PlanFile file;
  private final Ledger ledger;
  private final Findings findings;

  PinChecks(PlanFile file, Ledger ledger, Findings findings) {
    this.file = file;
    this.ledger = ledger;
    this.findings = findings;
  }

  void check() {
    Region region = ledger.region();
    Map<String, Site> sites = region.sitesById();
    for (StatedPin pin : file.plan().pins()) {
      Site site = sites.get(pin.site());
      Optional<PortType> type = region.findPortType(pin.type());
      Optional<Phase> phase = region.findPhase(pin.phase());
      if (site == null || type.isEmpty() || phase.isEmpty()) {
        findings.file(
            PINS,
            pin.site(),
            "The pin of site %s, %s in %s (line %d) names what the region does not have"
                .formatted(pin.site(), pin.type(), pin.phase(), pin.line()));
      } else {
        compare(pin, site, type.get(), phase.get());
      }
    }
  }

  private void compare(StatedPin pin, Site site, PortType type, Phase phase) {
    long built = ledger.built(site, type, phase);
    if (built != pin.ports()) {
      findings.site(
          PINS,
          site,
          phase,
          pin.ports(),
          (double) built,
          "ports",
          "%s: new ports of %s in %s are pinned at %d but are %d"
              .formatted(Words.site(site), type.id(), phase.id(), pin.ports(), built));
    }
  }
}
