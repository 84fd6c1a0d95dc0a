package org.chargeplan.importer.tally;

import java.util.List;

/** What an import did, for people and for programs. */
public interface ImportReport {

  /** The report in lines of text; the table of what was read, taken and left out ends it. */
  List<String> lines();

  /** What became of each object of the source. */
  ImportTally tally();
}
