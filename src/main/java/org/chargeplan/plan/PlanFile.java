package org.chargeplan.plan;

import java.util.List;

/**
 * What a plan file states: well-formed, but not believed. Ids may be unknown, counts negative,
 * totals wrong; to find that out is the work of others.
 *
 * @param name the file, as the user named it
 * @param plan the statements about the entire plan
 * @param sites the statements about sites, in the order of the file
 */
public record PlanFile(String name, StatedPlan plan, List<StatedSite> sites) {

  public PlanFile {
    sites = List.copyOf(sites);
  }
}
