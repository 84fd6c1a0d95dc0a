package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page of a sweep of the toy region, in a browser. */
class SweepPageIT extends CommandTest {

  private Browser browser;

  @BeforeEach
  void sweepAndOpen() {
    browser = Browser.start();
    List<String> sweep =
        List.of("sweep", region.toString(), "-o", dir.resolve("out").toString(), "--steps", "20");
    assertEquals(
        ExitCode.OK, run(sweep, "--weight", "cost=1,3", "--rule", "target-300=on,off"), err());
    browser.open(dir.resolve("out/sweep.html"));
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private WebElement find(String id) {
    return browser.driver().findElement(By.id(id));
  }

  /** The chart as it is drawn. */
  private String picture() {
    return (String)
        browser.driver().executeScript("return document.getElementById('curve').toDataURL()");
  }

  @Test
  void curveFollowsTheChosenFiguresAndTheTableShowsAPlan() {
    assertEquals("Trade-offs for Toy region", find("title").getText());
    List<WebElement> rows = find("plans").findElements(By.cssSelector("tbody tr"));
    assertEquals(4, rows.size());
    String first = picture();
    new Select(find("y")).selectByVisibleText("capital, mn USD");
    String second = picture();
    assertNotEquals(first, second, "another figure, another curve");
    assertFalse(find("card").isDisplayed());
    find("plans").findElements(By.cssSelector("button")).get(2).click();
    assertEquals("3: cost=3 target-300=on", find("card").findElement(By.tagName("h3")).getText());
    assertTrue(
        find("card")
            .findElement(By.tagName("a"))
            .getAttribute("href")
            .endsWith("/out/3-cost-3_target-300-on.geojson"));
    assertNotEquals(second, picture(), "the plan is marked");
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    find("card").sendKeys(Keys.ESCAPE);
    assertFalse(find("card").isDisplayed());
    assertEquals(second, picture());
    assertEquals(List.of(), browser.errors());
  }

  @Test
  void pageFitsThePhoneScreen() {
    browser.driver().manage().window().setSize(new Dimension(390, 844));
    browser.open(dir.resolve("out/sweep.html"));
    Object beyond =
        browser
            .driver()
            .executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0L, beyond);
    assertEquals(List.of(), browser.errors());
  }
}
