package org.chargeplan.importer.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.chargeplan.input.Problems;

/**
 * Reads the objects of a JSON file one after the other, so that a file may be larger than memory:
 * those of an array, of a member of one object, or of lines (RFC 8142 with its separators, or plain
 * lines). The file may be compressed by gzip, whatever its name.
 */
public final class JsonRecords {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int SNIFFED_BYTES = 512;

  /** Begins each text of a sequence (RFC 7464); white space to a parser of JSON otherwise. */
  private static final int RECORD_SEPARATOR = 0x1e;

  /** Takes what the file holds. */
  public interface Visitor {

    /**
     * Takes an object.
     *
     * @param line the line it begins at, from 1
     */
    void record(ObjectNode object, int line);

    /** Takes the other members of an object whose listed objects were taken. */
    default void rest(ObjectNode object, int line) {}
  }

  private final String file;
  private final String member;
  private final Problems problems;
  private final Visitor visitor;
  private final JsonParser parser;

  private JsonRecords(
      String file, String member, Problems problems, Visitor visitor, JsonParser parser) {
    this.file = file;
    this.member = member;
    this.problems = problems;
    this.visitor = visitor;
    this.parser = parser;
  }

  /**
   * Reads a file to its end, or to the place where it is broken, which is reported.
   *
   * @param member an object with an array of this name is read as the objects of the array; empty
   *     where there is none such
   */
  public static void read(Path file, String member, Problems problems, Visitor visitor) {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      problems.add(name, 0, "The file must be there.", "Maybe its path is mistyped.");
      return;
    }
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream text = new BufferedInputStream(unzipped(raw))) {
      if (!looksLikeJson(text, name, problems)) {
        return;
      }
      try (JsonParser parser = JSON.createParser(new Unseparated(text))) {
        new JsonRecords(name, member, problems, visitor, parser).values();
      }
    } catch (EOFException | ZipException cut) {
      problems.add(
          name,
          0,
          "The compressed file is broken or ends too early.",
          "Maybe the download was cut off.");
    } catch (JsonProcessingException broken) {
      problems.add(name, line(broken), message(broken), hint(broken));
    } catch (IOException unreadable) {
      problems.add(name, 0, "The file can't be read: " + unreadable.getMessage() + ".", "");
    }
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    raw.mark(2);
    boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return zipped ? new GZIPInputStream(raw) : raw;
  }

  /** Whether the first sign is one of an object or an array; reports what else there is. */
  private static boolean looksLikeJson(InputStream text, String name, Problems problems)
      throws IOException {
    text.mark(SNIFFED_BYTES);
    byte[] head = text.readNBytes(SNIFFED_BYTES);
    text.reset();
    int at = 0;
    while (at < head.length && isBlank(head[at])) {
      at++;
    }
    if (at == head.length) {
      problems.add(
          name, head.length == 0 ? 0 : 1, "The file is empty.", "Maybe the download was cut off.");
      return false;
    }
    if (head[at] == '{' || head[at] == '[') {
      return true;
    }
    String hint =
        head[at] == '<'
            ? "Maybe it is a web page that reports an error: open it in a browser."
            : head[at] == 'P' && at + 1 < head.length && head[at + 1] == 'K'
                ? "Maybe it is a .zip: unpack it."
                : "Maybe it is another kind of file, or was saved as UTF-16: save it as UTF-8.";
    problems.add(
        name,
        1,
        "The file must hold JSON; its first byte (0x%02X) begins none.".formatted(head[at] & 0xff),
        hint);
    return false;
  }

  private static boolean isBlank(byte sign) {
    // A byte order mark of UTF-8 is 0xEF, 0xBB, 0xBF.
    return sign == ' '
        || (sign >= '\t' && sign <= '\r')
        || sign == RECORD_SEPARATOR
        || sign == (byte) 0xef
        || sign == (byte) 0xbb
        || sign == (byte) 0xbf;
  }

  private void values() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        items();
      } else if (token == JsonToken.START_OBJECT) {
        object();
      } else {
        notAnObject();
      }
    }
  }

  private void items() throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      int line = parser.currentTokenLocation().getLineNr();
      if (token == JsonToken.START_OBJECT) {
        visitor.record(parser.readValueAsTree(), line);
      } else {
        notAnObject();
        parser.skipChildren();
      }
    }
  }

  private void object() throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    ObjectNode rest = JSON.createObjectNode();
    boolean ofMember = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && key.equals(member)) {
        ofMember = true;
        items();
      } else {
        rest.set(key, parser.<JsonNode>readValueAsTree());
      }
    }
    if (ofMember) {
      visitor.rest(rest, line);
    } else {
      visitor.record(rest, line);
    }
  }

  private void notAnObject() throws IOException {
    String shown = parser.currentToken() == JsonToken.START_ARRAY ? "[" : parser.getText();
    problems.add(
        file,
        parser.currentTokenLocation().getLineNr(),
        "The value ("
            + shown.substring(0, Math.min(40, shown.length()))
            + ") must be an object: {...}.",
        "");
  }

  /** Whether the end is missing; the parser has a class of its own for some of these only. */
  private static boolean endsEarly(JsonProcessingException broken) {
    return broken instanceof JsonEOFException
        || broken.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  private static int line(JsonProcessingException broken) {
    JsonLocation place = broken.getLocation();
    return place == null ? 0 : Math.max(0, place.getLineNr());
  }

  private static String message(JsonProcessingException broken) {
    JsonLocation place = broken.getLocation();
    String at = place == null ? "" : " at column " + place.getColumnNr();
    if (endsEarly(broken)) {
      return "The JSON ends too early" + at + ".";
    }
    String reason = broken.getOriginalMessage().lines().findFirst().orElse("unreadable");
    return "The JSON is broken" + at + ": " + reason.replaceFirst("\\.$", "") + ".";
  }

  private static String hint(JsonProcessingException broken) {
    if (endsEarly(broken)) {
      return "Maybe the download was cut off.";
    }
    return broken.getOriginalMessage().toUpperCase(Locale.ROOT).contains("UTF-8")
        ? "Maybe the file was saved in another encoding: save it as UTF-8."
        : "";
  }

  /** The text with blanks for the signs that separate the texts of a sequence. */
  private static final class Unseparated extends FilterInputStream {

    Unseparated(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int sign = super.read();
      return sign == RECORD_SEPARATOR ? ' ' : sign;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int count = super.read(bytes, from, most);
      for (int i = from; i < from + count; i++) {
        if (bytes[i] == RECORD_SEPARATOR) {
          bytes[i] = ' ';
        }
      }
      return count;
    }
  }
}
