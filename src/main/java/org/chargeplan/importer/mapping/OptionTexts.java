package org.chargeplan.importer.mapping;

import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/** The options that are a text: of the command line, else of the mapping's file. */
final class OptionTexts {

  private final MappingOptions options;
  private final Fields file;
  private final Problems problems;

  OptionTexts(MappingOptions options, Fields file, Problems problems) {
    this.options = options;
    this.file = file;
    this.problems = problems;
  }

  /**
   * What is given for an option.
   *
   * @param text empty where it is not given
   * @param fields where the mapping's file has it; nothing where it is of the command line
   * @param key its key there
   */
  record Given(String text, Optional<Fields> fields, String key) {

    boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /** The text of an option, else of its key in the file. */
  Given either(MappingOptions.Text option) {
    return either(option, file, option.key());
  }

  /** The text of an option, else of a key of some fields of the file. */
  Given either(MappingOptions.Text option, Fields fields, String key) {
    String inFile = fields.text(key, "");
    String given = options.text(option);
    return given.isEmpty() && !inFile.isEmpty()
        ? new Given(inFile, Optional.of(fields), key)
        : new Given(given, Optional.empty(), key);
  }

  /** Reports what is wrong with an option at its place: in the file, or on the command line. */
  void problem(Given given, String message, String hint) {
    given
        .fields()
        .ifPresentOrElse(
            fields -> fields.problem(given.key(), message, hint), () -> problem(message, hint));
  }

  /** Reports what is wrong with the options of the command line. */
  void problem(String message, String hint) {
    problems.add("command line", 0, message, hint);
  }
}
