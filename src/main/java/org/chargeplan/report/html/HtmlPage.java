package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page in one file: styles, scripts, a body and data. A policy in its head forbids the browser to
 * load anything else, and to run any script but these, known by their hashes.
 */
final class HtmlPage {

  private static final String POLICY =
      "default-src 'none'; script-src %s; style-src 'unsafe-inline'; img-src data:";

  private static final JsonFactory JSON = jsonFactory();

  /** A line of a body that another resource of this package replaces. */
  private static final Pattern INCLUDE = Pattern.compile("<!-- include ([a-z-]+\\.html) -->\n");

  private final String title;
  private final List<String> styles = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final String body;

  /** Writes the page's data. */
  interface Data {
    /** Writes one JSON value. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * A page without styles and scripts.
   *
   * @param title its title, as plain text
   * @param body resource of its body in this package; it may include others
   */
  HtmlPage(String title, String body) {
    this.title = title;
    this.body =
        INCLUDE.matcher(text(body)).replaceAll(m -> Matcher.quoteReplacement(text(m.group(1))));
  }

  /** A page with a map and charts, without scripts of its own. */
  static HtmlPage withMap(String title, String body) {
    return new HtmlPage(title, body)
        .style(Library.LEAFLET_STYLE.resource())
        .style("page.css")
        .script(Library.LEAFLET.resource())
        .script(Library.RBUSH.resource())
        .script(Library.CHART.resource())
        .script("page.js")
        .script("map.js")
        .script("charts.js");
  }

  /** Adds a style of this package, or of a library by its absolute name. */
  HtmlPage style(String resource) {
    styles.add(text(resource));
    return this;
  }

  /** Adds a script; scripts run in their order, after the data is there. */
  HtmlPage script(String resource) {
    scripts.add("\n" + text(resource).replace("\r\n", "\n") + "\n");
    return this;
  }

  /**
   * Writes the page in UTF-8 and leaves the stream open.
   *
   * @throws IOException where the stream fails
   */
  void writeTo(Data data, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    writer.write("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy() + "\">\n");
    writer.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // An empty icon, or browsers request one from the server.
    writer.write("<link rel=\"icon\" href=\"data:,\">\n");
    writer.write("<title>" + escaped(title) + "</title>\n");
    for (String style : styles) {
      writer.write("<style>\n" + style + "\n</style>\n");
    }
    writer.write("</head>\n<body>\n" + body);
    writer.write("<script type=\"application/json\" id=\"data\">\n");
    writer.flush();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      data.writeTo(json);
    }
    writer.write("\n</script>\n");
    for (String script : scripts) {
      writer.write("<script>" + script + "</script>\n");
    }
    writer.write("</body>\n</html>\n");
    writer.flush();
  }

  private String policy() {
    return POLICY.formatted(scripts.stream().map(HtmlPage::hash).collect(Collectors.joining(" ")));
  }

  /** How a policy names the text of a script: as W3C's Content Security Policy Level 3 has it. */
  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String text(String resource) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource (" + resource + ") is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonFactory jsonFactory() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    return factory.setCharacterEscapes(new NoTags());
  }

  /** A name with {@code </script>} in it must not end the data. */
  private static final class NoTags extends CharacterEscapes {

    private final int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();

    private NoTags() {
      escapes['<'] = CharacterEscapes.ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return character == '<' ? new SerializedString("\\u003c") : null;
    }
  }
}
