package org.chargeplan.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the beginning of another program's table says about its format. */
public final class ForeignText {

  private static final int HEAD_BYTES = 1 << 18;
  private static final int HEAD_LINES = 60;

  /** A header has names in nearly all columns; the lines above it in one or two. */
  private static final double HEADER_SHARE = 0.8;

  private static final int LEAST_COLUMNS = 3;
  private static final int MOST_SHOWN = 60;
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\\A\\uFEFF?\"?sep=(.)\"?(\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);

  /** The marks that stand behind vowels in windows-1258; letters of their own in windows-1252. */
  private static final String COMBINING = "\u00CC\u00D2\u00DE\u00EC\u00F2";

  private ForeignText() {}

  /**
   * The format with what the file itself says: a mark of UTF-16, and a first line {@code sep=;}.
   */
  static TextFormat seen(Path file, TextFormat format) throws IOException {
    byte[] head = head(file);
    TextFormat marked = format;
    if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
      marked = format.in(StandardCharsets.UTF_16);
    }
    Matcher line = SEPARATOR_LINE.matcher(new String(head, marked.charset()));
    return line.find() ? marked.separatedBy(line.group(1).charAt(0)) : marked;
  }

  private static boolean begins(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  /**
   * Where the header of a table probably is, if not where it was looked for.
   *
   * @return a hint with the option that skips the lines above, or empty
   * @throws IOException where the file can't be read
   */
  public static String headerHint(Path file, TextFormat format) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    TextFormat seen = seen(file, format);
    List<String> lines = new String(head(file), seen.charset()).lines().limit(HEAD_LINES).toList();
    List<Character> separators = List.of(seen.separator(), ';', '\t', ',', '|');
    for (char separator : separators) {
      List<Integer> filled = lines.stream().map(line -> filledCells(line, separator)).toList();
      int most = filled.stream().mapToInt(count -> count).max().orElse(0);
      if (most >= LEAST_COLUMNS) {
        return headerHint(lines, filled, most, separator, seen);
      }
    }
    return "";
  }

  private static String headerHint(
      List<String> lines, List<Integer> filled, int most, char separator, TextFormat format) {
    int given = Math.min(format.skipLines(), filled.size() - 1);
    boolean isPlausible = 2 * filled.get(given) >= most && isHeader(lines.get(given), separator);
    int header = isPlausible ? given : 0;
    while (!isPlausible
        && (filled.get(header) < HEADER_SHARE * most || !isHeader(lines.get(header), separator))) {
      header++;
      if (header == filled.size()) {
        return "";
      }
    }
    List<String> options = new ArrayList<>();
    if (separator != format.separator()) {
      options.add("--separator " + (separator == '\t' ? "tab" : "'" + separator + "'"));
    }
    if (header > format.skipLines()) {
      options.add("--skip-lines " + header);
    }
    String text = lines.get(header);
    String shown = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    return options.isEmpty()
        ? ""
        : "Maybe %s: line %d looks like the header (%s)."
            .formatted(String.join(" ", options), header + 1, shown);
  }

  private static int filledCells(String line, char separator) {
    return (int) cells(line, separator).stream().filter(cell -> !cell.isBlank()).count();
  }

  /** Whether most cells are names, not figures. */
  private static boolean isHeader(String line, char separator) {
    List<String> cells = cells(line, separator);
    long names = cells.stream().filter(cell -> cell.matches(".*\\p{L}.*")).count();
    return 2 * names > filledCells(line, separator);
  }

  private static List<String> cells(String line, char separator) {
    String unquoted = line.replaceAll("\"[^\"]*\"", "quoted");
    return List.of(unquoted.split(Pattern.quote(String.valueOf(separator)), -1));
  }

  /**
   * Which encoding the bytes of a file are probably in that is not UTF-8, as a hint.
   *
   * @param usual the hint where nothing can be said
   */
  static String encodingHint(Path file, String usual) throws IOException {
    byte[] head = head(file);
    int vietnamese = 0;
    int icelandic = 0;
    int high = 0;
    int longestRun = 0;
    int run = 0;
    int nul = 0;
    for (int i = 0; i < head.length; i++) {
      int each = head[i] & 0xFF;
      nul += each == 0 ? 1 : 0;
      run = each >= 0x80 ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
      high += each >= 0x80 ? 1 : 0;
      boolean isMark = COMBINING.indexOf(each) >= 0 && i > 0 && isVowel(head[i - 1] & 0xFF);
      vietnamese += isMark || each == 0xD0 || each == 0xF0 ? 1 : 0;
      icelandic += each == 0xFE || each == 0xE6 ? 1 : 0;
    }
    if (nul > head.length / 4) {
      return "Maybe --encoding UTF-16LE, or UTF-16BE.";
    }
    if (high == 0) {
      return usual;
    }
    if (longestRun > 4) {
      return "Maybe --encoding windows-1251 (Cyrillic), windows-874 (Thai), or that of the program"
          + " that saved it.";
    }
    boolean isVietnamese = icelandic == 0 && vietnamese * 10 > high;
    String name = isVietnamese ? "windows-1258" : "windows-1252";
    return "Maybe --encoding " + name + sample(head, Charset.forName(name)) + ".";
  }

  /** The letters that marks of Vietnamese stand behind, in windows-1258. */
  private static boolean isVowel(int letter) {
    return "aeiouyAEIOUY\u00E2\u00EA\u00F4\u00E3\u00F5\u00FD\u00C2\u00CA\u00D4\u00C3\u00D5\u00DD"
            .indexOf(letter)
        >= 0;
  }

  /** A word of the file that the encoding decides. */
  private static String sample(byte[] head, Charset charset) {
    Matcher word =
        Pattern.compile("\\p{L}*[\\p{L}&&[^\\p{ASCII}]][\\p{L}\\p{M}]*")
            .matcher(new String(head, charset));
    return word.find() && word.group().length() <= MOST_SHOWN
        ? ", which reads '" + word.group() + "'"
        : "";
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(HEAD_BYTES);
    }
  }
}
