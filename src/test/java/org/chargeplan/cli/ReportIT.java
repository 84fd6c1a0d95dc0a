package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The report of Da Nang, written by the packaged program, in a browser. */
class ReportIT {

  @TempDir static Path dir;

  private static Browser browser;
  private static Path page;
  private static JsonNode plan;

  @BeforeAll
  static void solveAndOpen() throws Exception {
    browser = Browser.start();
    page = dir.resolve("danang.html");
    Path planFile = dir.resolve("danang.geojson");
    Packaged.Run run =
        Packaged.run(
            dir,
            List.of(
                "solve",
                "regions/vietnam",
                "--only",
                "province=48",
                "--steps",
                "100",
                "-o",
                planFile.toString(),
                "--report",
                page.toString()));
    assertEquals(ExitCode.OK, run.exitCode(), run.err());
    plan = new ObjectMapper().readTree(planFile.toFile()).get("plan");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.open(page);
  }

  private static WebElement find(String id) {
    return browser.driver().findElement(By.id(id));
  }

  private static long portsShown() {
    return Long.parseLong(find("shown").getText().split(" ", -1)[0].replace(",", ""));
  }

  private static long portsAtTheEndOf(String phase) {
    long ports = 0;
    for (JsonNode ofGroup : plan.get("ports_by_group").get(phase)) {
      ports += ofGroup.asLong();
    }
    return ports;
  }

  @Test
  void pageLoadsWithoutErrors() {
    assertEquals(List.of(), browser.errors());
    assertTrue(browser.drawnPixels("roads") > 1000, "roads are drawn");
    assertTrue(browser.drawnPixels("sites") > 1000, "sites are drawn");
  }

  @Test
  void theLegendCountsThePortsOfEachGroup() {
    String outlets = plan.get("ports_by_group").get("2028").get("outlet").asText();
    String legend = find("legend").getText().replace(",", "");
    assertTrue(legend.contains("two-wheeler outlets") && legend.contains(outlets), legend);
  }

  @Test
  void sliderMovesThroughThePhases() {
    assertEquals(portsAtTheEndOf("2028"), portsShown());
    find("moment").sendKeys(Keys.ARROW_LEFT);
    assertEquals(portsAtTheEndOf("2027"), portsShown());
    assertEquals("the end of 2027", find("moment-name").getText());
    find("moment").sendKeys(Keys.HOME);
    assertEquals("before the programme", find("moment-name").getText());
    assertTrue(portsShown() < portsAtTheEndOf("2026"));
  }

  @Test
  void clickOnASiteShowsItsFigures() {
    browser.driver().findElement(By.cssSelector("#found button")).click();
    String name = find("card").findElement(By.tagName("h3")).getText();
    assertFalse(name.isBlank());
    find("card").sendKeys(Keys.ESCAPE);
    assertFalse(find("card").isDisplayed());
    // The map has moved to the site: its middle is the site.
    new Actions(browser.driver()).moveToElement(find("map")).click().perform();
    assertTrue(find("card").isDisplayed());
    assertEquals(name, find("card").findElement(By.tagName("h3")).getText());
    assertTrue(find("card").getText().contains("Grid node"));
  }

  @Test
  void filtersLeaveOutTypesAndProvinces() {
    long all = portsShown();
    browser.driver().findElement(By.cssSelector("#types input")).click();
    assertTrue(portsShown() < all);
    long drawn = browser.drawnPixels("nodes");
    find("layer-nodes").click();
    assertNotEquals(drawn, browser.drawnPixels("nodes"));
    Select province = new Select(find("province"));
    assertEquals(
        List.of("all", "Thành phố Đà Nẵng"),
        province.getOptions().stream().map(WebElement::getText).toList());
    new Select(find("colour")).selectByValue("moment");
    assertTrue(find("legend").getText().contains("opened in 2026"));
    assertEquals(List.of(), browser.errors());
  }

  @Test
  void rulesAndPricesAreShown() {
    assertTrue(find("proof").getText().startsWith("Verified"));
    assertTrue(find("rules").getText().contains("1,000,000 ports"));
    assertTrue(find("worths").getText().contains("One more"));
    assertTrue(find("sources").getText().contains("OpenStreetMap"));
  }

  @Test
  void pageFitsThePhoneScreen() {
    browser.driver().manage().window().setSize(new Dimension(390, 844));
    browser.open(page);
    try {
      Number wider =
          (Number)
              browser
                  .driver()
                  .executeScript("return document.documentElement.scrollWidth - window.innerWidth");
      assertTrue(wider.intValue() <= 0, wider + " px too wide");
    } finally {
      browser.driver().manage().window().setSize(Browser.DESKTOP);
    }
  }
}
