package org.chargeplan.importer.demand;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * What a parameter of the model rests on.
 *
 * @param status how far it can be trusted
 * @param source where it comes from, or why it is assumed
 */
record Evidence(Status status, String source) {

  /** Reads {@code status} and {@code source}, which each part of the model must have. */
  static Evidence read(Fields fields) {
    return new Evidence(fields.choice("status", Status.class), fields.text("source"));
  }
}
