package org.chargeplan.importer;

import java.util.List;

/** The notice that goes with a region's layers: sources, licences, and how to make them again. */
final class Notice {

  private Notice() {}

  /**
   * @param command the command that repeats the import
   * @param where what the words in capitals of the command stand for
   */
  static String text(String title, List<Recipe.SourceNote> sources, String command, String where) {
    StringBuilder text = new StringBuilder();
    text.append(title).append("\n\n");
    text.append("The tables of this folder are compiled from the sources below, each under its ");
    text.append("licence.\nFigures with the status 'assumed' come from no source.\n");
    for (Recipe.SourceNote source : sources) {
      text.append("\n* ").append(source.title()).append('\n');
      text.append("  Licence: ").append(source.licence()).append('\n');
      if (!source.url().isEmpty()) {
        text.append("  ").append(source.url()).append('\n');
      }
      text.append("  Used for: ").append(source.usedFor()).append('\n');
    }
    text.append("\nThe tables are made again by\n\n    ").append(command).append('\n');
    text.append("\nwhere ").append(where).append(".\n");
    return text.toString();
  }
}
