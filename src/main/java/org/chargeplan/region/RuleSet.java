package org.chargeplan.region;

/**
 * A file of rules that is added to a region, e.g. those of another country's law.
 *
 * <p>It holds {@code rules} as {@code rules.yaml} does, and {@code settings} of rules as the
 * command line gives them ({@code id: on}, {@code id.key: value}).
 *
 * @param name the file, as problems and reports name it
 * @param text what it holds, YAML
 */
public record RuleSet(String name, String text) {}
