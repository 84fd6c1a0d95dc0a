package org.chargeplan.bench;

import org.chargeplan.relax.Naming;

/** Calls things by their numbers: nobody reads the names. */
final class Numbered implements Naming {

  @Override
  public String site(int index) {
    return "s" + index;
  }

  @Override
  public String portType(int index) {
    return "t" + index;
  }

  @Override
  public String phase(int index) {
    return "p" + index;
  }

  @Override
  public String gridNode(int index) {
    return "n" + index;
  }
}
