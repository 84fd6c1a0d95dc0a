package org.chargeplan.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  private static String page() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlPage.withMap("A & <b>", "plan.html")
        .script("plan.js")
        .writeTo(JsonGenerator::writeNull, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    List<String> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  @Test
  void thePolicyNamesTheScriptsOfThePageAndNoOther() throws IOException, NoSuchAlgorithmException {
    String page = page();
    List<String> hashes = new ArrayList<>();
    for (String script : found("<script>(.*?)</script>", page)) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      hashes.add("sha256-" + Base64.getEncoder().encodeToString(digest));
    }
    assertEquals(7, hashes.size());
    assertEquals(hashes, found("'(sha256-[^']+)'", page));
    String scripts = found("(script-src [^;]*);", page).get(0);
    assertFalse(scripts.contains("unsafe"), scripts);
  }

  @Test
  void theTitleIsPlainText() throws IOException {
    assertTrue(page().contains("<title>A &amp; &lt;b&gt;</title>"));
  }
}
