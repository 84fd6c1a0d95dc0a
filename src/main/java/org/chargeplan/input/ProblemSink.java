package org.chargeplan.input;

/** Takes the problems of values as they are read. */
@FunctionalInterface
public interface ProblemSink {

  /** Forgets them: for values that are not there, where that was reported already. */
  ProblemSink SILENT = (file, line, message, hint) -> {};

  /** Takes none: for values that are built in. */
  ProblemSink THROWING =
      (file, line, message, hint) -> {
        throw new IllegalArgumentException(new Problem(file, line, message, hint).toString());
      };

  void add(String file, int line, String message, String hint);
}
