package org.chargeplan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Highlights what matters most on a terminal. No colours where output is piped or NO_COLOR is set.
 */
final class Colours {

  private static final Pattern BAD =
      Pattern.compile(
          "BROKEN(?=:)|\\bMISSED\\b|^The plan does not hold|^Targets missed$", Pattern.MULTILINE);
  private static final Pattern GOOD = Pattern.compile("^Verified(?=:)", Pattern.MULTILINE);
  private static final Pattern HEADING =
      Pattern.compile("(?<=\\n\\n|^)[^\\s].{0,90}(?=\\n  )", Pattern.MULTILINE);

  private final boolean isOn;

  Colours(Ansi ansi) {
    this.isOn = ansi.enabled();
  }

  /** The colours of the terminal that a command prints to. */
  static Colours of(CommandSpec spec) {
    return new Colours(spec.commandLine().getColorScheme().ansi());
  }

  /** A text with headings in bold, what is broken or missed in red, what is proven in green. */
  String of(String text) {
    if (!isOn) {
      return text;
    }
    String bad = BAD.matcher(text).replaceAll(found -> style(found.group(), Ansi.Style.fg_red));
    String good = GOOD.matcher(bad).replaceAll(found -> style(found.group(), Ansi.Style.fg_green));
    return HEADING.matcher(good).replaceAll(found -> quoted(found.group()));
  }

  private static String quoted(String heading) {
    return Matcher.quoteReplacement(
        heading.startsWith("\u001B") ? heading : style(heading, Ansi.Style.bold));
  }

  private static String style(String text, Ansi.Style style) {
    return style.on() + text + style.off();
  }
}
