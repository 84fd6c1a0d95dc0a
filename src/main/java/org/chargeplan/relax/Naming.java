package org.chargeplan.relax;

/**
 * Names of the sites, port types, phases and grid nodes of a program's decisions, so that people
 * can read a model. Any text will do; characters that model files don't allow are replaced.
 */
public interface Naming {

  /** A short name of a site, by its index. */
  String site(int index);

  /** A short name of a port type, by its index. */
  String portType(int index);

  /** A short name of a phase, by its index. */
  String phase(int index);

  /** A short name of a grid node, by its index. */
  String gridNode(int index);

  /** Names made of numbers, for models that nobody reads. */
  static Naming numbered() {
    return new Naming() {
      @Override
      public String site(int index) {
        return "site-" + index;
      }

      @Override
      public String portType(int index) {
        return "type-" + index;
      }

      @Override
      public String phase(int index) {
        return "phase-" + index;
      }

      @Override
      public String gridNode(int index) {
        return "node-" + index;
      }
    };
  }
}
