package org.chargeplan.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes broken and odd files of good ones: the same seed, the same file. */
final class TextMutation {

  private static final List<String> ODD_NUMBERS =
      List.of(
          "-1",
          "0",
          "1e309",
          "-0.0",
          "NaN",
          "99999999999999999999",
          "0.1",
          "1,5",
          "1 000",
          "",
          "181",
          "2147483648",
          "9223372036854775808",
          "0x10",
          "١٢",
          "1e-320",
          "null",
          "true",
          "+",
          "-",
          ".",
          "1..2",
          "yes",
          "2-4",
          "~5",
          "2x150 kW",
          "1;2;3");

  private static final List<String> ODD_TEXTS =
      List.of(
          "\0",
          "\"",
          "'",
          ",",
          ";",
          "\n",
          "\r\n",
          "\r",
          "\uFEFF",
          "😀",
          "<",
          ">",
          "&",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\t",
          "\u2028",
          "e\u0301",
          "\uD83D",
          "..",
          "/",
          "=",
          "%s",
          "${x}",
          "#",
          "\u0007",
          " ",
          "null",
          "a".repeat(5000));

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_:.-]+");

  private final Random random;

  TextMutation(Random random) {
    this.random = random;
  }

  /** A mutated copy of a file. */
  byte[] of(byte[] file, boolean isText) {
    byte[] changed = file;
    int times = 1 + (int) Math.abs(random.nextGaussian() * 1.5);
    for (int i = 0; i < times; i++) {
      changed =
          isText && random.nextInt(8) > 0
              ? text(new String(changed, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
              : bytes(changed);
    }
    return changed;
  }

  private String text(String text) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> replaceOne(text, NUMBER, any(ODD_NUMBERS));
      case 2 -> replaceOne(text, TOKEN, anyToken(text));
      case 3 -> replaceOne(text, TOKEN, any(ODD_TEXTS));
      case 4 -> insert(text, any(ODD_TEXTS));
      case 5 -> lines(text);
      case 6 -> cut(text);
      case 7 -> repeat(text);
      default -> replaceOne(text, TOKEN, "");
    };
  }

  private static <T> T at(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private String any(List<String> all) {
    return at(all, random);
  }

  private String anyToken(String text) {
    List<String> tokens = TOKEN.matcher(text).results().map(found -> found.group()).toList();
    return tokens.isEmpty() ? "" : any(tokens);
  }

  private String replaceOne(String text, Pattern pattern, String by) {
    List<int[]> places = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      places.add(new int[] {found.start(), found.end()});
    }
    if (places.isEmpty()) {
      return text + by;
    }
    int[] place = at(places, random);
    return text.substring(0, place[0]) + by + text.substring(place[1]);
  }

  private String insert(String text, String more) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + more + text.substring(at);
  }

  private String cut(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + 1 + random.nextInt(60));
    return random.nextInt(4) == 0
        ? text.substring(0, from)
        : text.substring(0, from) + text.substring(to);
  }

  private String repeat(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + 1 + random.nextInt(200));
    return text.substring(0, to) + text.substring(from);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(other, lines.get(one));
      default -> lines.set(one, lines.set(other, lines.get(one)));
    }
    return String.join("\n", lines);
  }

  private byte[] bytes(byte[] file) {
    if (file.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    byte[] changed = file.clone();
    switch (random.nextInt(4)) {
      case 0 -> changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      case 2 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
      default -> {
        int from = random.nextInt(changed.length);
        int length = Math.min(changed.length - from, 1 + random.nextInt(16));
        byte[] longer = Arrays.copyOf(changed, changed.length + length);
        System.arraycopy(changed, from, longer, from + length, changed.length - from);
        changed = longer;
      }
    }
    return changed;
  }
}
