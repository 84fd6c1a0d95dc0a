package org.chargeplan.solve;

/** Where the values of the allocation lie that is being worked on. */
final class Workbench {

  private Values values;

  Values values() {
    return values;
  }

  void put(Values worked) {
    values = worked;
  }
}
