package org.chargeplan.planfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.StatedSite;

/**
 * A plan file after someone changed it in an editor: what is left of it, not believed.
 *
 * @param name the file, as the user named it
 * @param plan the statements about the entire plan, unless the editor dropped them
 * @param sites its features; a site without a place is at NaN, texts and numbers may be missing
 * @param columns the properties that count ports, of all features; an editor may have dropped some
 */
public record EditedFile(
    String name, Optional<StatedPlan> plan, List<StatedSite> sites, Set<String> columns) {

  public EditedFile {
    sites = List.copyOf(sites);
    columns = Set.copyOf(columns);
  }
}
