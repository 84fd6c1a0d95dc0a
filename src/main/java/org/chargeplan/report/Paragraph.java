package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a terminal. */
final class Paragraph {

  private Paragraph() {}

  /**
   * A text, broken between words where the line ends; all lines but the first are indented further.
   */
  static List<String> lines(String indent, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > TextTable.WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent + "  ");
        line.append(word);
      } else {
        line.append(line.length() > indent.length() ? " " : "").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
