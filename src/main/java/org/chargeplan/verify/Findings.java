package org.chargeplan.verify;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Site;
import org.chargeplan.verify.Finding.Gravity;

/** Collects findings. */
final class Findings {

  private final List<Finding> list = new ArrayList<>();

  List<Finding> list() {
    return list;
  }

  void add(Finding finding) {
    list.add(finding);
  }

  /** Adds that the file is wrong. */
  void file(String limit, String subjectId, String sentence) {
    list.add(hard(limit, subjectId, "", "", 0, 0, "", sentence));
  }

  /** Adds that a site breaks a limit. */
  void site(
      String limit, Site site, Phase phase, double asked, double given, String unit, String text) {
    list.add(hard(limit, site.id(), site.name(), phase.id(), asked, given, unit, text));
  }

  /** Adds that a grid node breaks a limit. */
  void node(
      String limit,
      GridNode node,
      Phase phase,
      double asked,
      double given,
      String unit,
      String text) {
    list.add(hard(limit, node.id(), node.name(), phase.id(), asked, given, unit, text));
  }

  /** Adds that the file states a wrong amount. */
  void stated(
      String limit,
      String subjectId,
      String subjectName,
      double asked,
      double given,
      String unit,
      String text) {
    list.add(hard(limit, subjectId, subjectName, "", asked, given, unit, text));
  }

  private static Finding hard(
      String limit,
      String subjectId,
      String subjectName,
      String phaseId,
      double asked,
      double given,
      String unit,
      String text) {
    return new Finding(
        Gravity.HARD,
        limit,
        subjectId,
        subjectName,
        phaseId,
        asked,
        given,
        unit,
        text + " (" + limit + ").");
  }
}
