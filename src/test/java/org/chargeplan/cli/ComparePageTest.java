package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page of a comparison of plans of the toy region, in a browser. */
@Tag("slow")
class ComparePageTest extends CommandTest {

  private Browser browser;

  @BeforeEach
  void compareAndOpen() {
    browser = Browser.start();
    assertEquals(ExitCode.OK, solve(), err());
    Path other = dir.resolve("other.geojson");
    String[] costlier = {"--weight", "cost=3", "-o", other.toString(), "--steps", "100"};
    assertEquals(ExitCode.OK, run(List.of("solve", region.toString()), costlier), err());
    Path page = dir.resolve("page.html");
    List<String> compare = List.of("compare", plan.toString(), other.toString());
    assertEquals(
        ExitCode.OK, run(compare, "--region", region.toString(), "--html", page.toString()), err());
    browser.open(page);
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

  @Test
  void pageShowsWhereThePlansDiffer() {
    assertTrue(browser.drawnPixels("sites") > 100, "differences are drawn");
    assertTrue(find("verdicts").getText().startsWith("other costs"));
    assertTrue(find("table").getText().contains("ports, end of 2027"));
    assertTrue(find("legend").getText().startsWith("other against plan"));
    String atEnd = find("legend").getText();
    find("moment").sendKeys(Keys.ARROW_LEFT);
    assertEquals("the end of 2026", find("moment-name").getText());
    assertFalse(atEnd.equals(find("legend").getText()));
    browser.driver().findElement(By.cssSelector("#found button")).click();
    assertTrue(find("card").getText().contains("plan \u2192 other"));
    find("card").sendKeys(Keys.ESCAPE);
    assertFalse(find("card").isDisplayed());
    new Select(find("second")).selectByVisibleText("plan");
    assertTrue(find("shown").getText().startsWith("0 ports"), find("shown").getText());
    assertEquals(List.of(), browser.errors());
  }
}
