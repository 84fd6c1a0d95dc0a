package org.chargeplan.verify;

import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Checks bays, connected power and allowed types of the sites that get ports. Ports are never
 * removed, so the end of the last phase is the tightest. Sites that only keep their existing ports
 * are not checked: the plan did not cause what they exceed.
 */
final class SiteLimits {

  private static final String LIMIT = "site-limits";

  private final Ledger ledger;
  private final Region region;
  private final Findings findings;

  SiteLimits(Ledger ledger, Findings findings) {
    this.ledger = ledger;
    this.region = ledger.region();
    this.findings = findings;
  }

  void check() {
    for (Site site : region.sites()) {
      if (ledger.built(site) != 0) {
        checkTypes(site);
        checkBays(site);
        checkPower(site);
      }
    }
  }

  private void checkTypes(Site site) {
    for (PortType type : region.portTypes()) {
      long ports = ledger.ports(site, type, region.lastPhase()) - site.existingPorts(type);
      if (ports > 0 && !site.kind().portTypes().contains(type)) {
        findings.site(
            LIMIT,
            site,
            region.lastPhase(),
            0,
            (double) ports,
            "ports",
            Words.site(site)
                + " gets "
                + ports
                + " ports of "
                + type.id()
                + ", which a "
                + site.kind().name()
                + " can't take: "
                + ports
                + " too many");
      }
    }
  }

  private void checkBays(Site site) {
    Phase end = region.lastPhase();
    double taken = ledger.milliBays(site, end) / 1000.0;
    double bays = Ledger.thousandths(site.bays()) / 1000.0;
    if (taken > bays) {
      findings.site(
          LIMIT,
          site,
          end,
          bays,
          taken,
          "bays",
          Words.site(site)
              + " has ports on "
              + Words.number(taken)
              + " bays but only "
              + Words.number(bays)
              + ": "
              + Words.number(taken - bays)
              + " too many");
    }
  }

  private void checkPower(Site site) {
    Phase end = region.lastPhase();
    double connected = ledger.watts(site, end) / 1000.0;
    double most = Ledger.thousandths(site.maxKw()) / 1000.0;
    if (connected > most) {
      findings.site(
          LIMIT,
          site,
          end,
          most,
          connected,
          "kW",
          Words.site(site)
              + " connects "
              + Words.number(connected)
              + " kW but can connect "
              + Words.number(most)
              + ": "
              + Words.number(connected - most)
              + " kW too many");
    }
  }
}
