package org.chargeplan.rules;

import java.util.List;

/**
 * A rule whose parameters change by date: one rule for each wording, of which none holds in a phase
 * of another.
 */
final class Versions implements Rule {

  private final List<Rule> versions;

  Versions(List<Rule> versions) {
    this.versions = List.copyOf(versions);
  }

  @Override
  public void compile(Compilation compilation) {
    versions.forEach(version -> version.compile(compilation));
  }

  @Override
  public List<Within> withins() {
    return versions.stream().flatMap(version -> version.withins().stream()).toList();
  }
}
