package org.chargeplan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window. Where it is not installed, tests that need it are skipped. */
final class Browser implements AutoCloseable {

  static final Dimension DESKTOP = new Dimension(1400, 1000);

  private static final Duration LONGEST_LOAD = Duration.ofMinutes(2);
  private static final List<String> CHROMIUM =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVER =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start() {
    Optional<Path> chromium = installed(CHROMIUM);
    Optional<Path> chromedriver = installed(DRIVER);
    Assumptions.assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "Chromium and ChromeDriver are not installed (Debian: chromium, chromium-driver).");
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options =
        new ChromeOptions()
            .setBinary(chromium.get().toFile())
            .addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(LONGEST_LOAD);
    driver.manage().window().setSize(DESKTOP);
    return new Browser(driver);
  }

  private static Optional<Path> installed(List<String> names) {
    return names.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /**
   * Opens a page and waits until its scripts have run.
   *
   * @return milliseconds from the beginning of the load to then
   */
  long open(Path page) {
    driver.get(page.toUri().toString());
    try {
      // On a busy machine the driver may return before the document is there.
      new WebDriverWait(driver, LONGEST_LOAD).until(each -> hasRun());
    } catch (TimeoutException never) {
      throw new AssertionError("The page's scripts did not end: " + errors(), never);
    }
    return ((Number)
            driver.executeScript(
                "return Math.round(performance.timing.loadEventEnd - performance.timing.navigationStart)"))
        .longValue();
  }

  private boolean hasRun() {
    return "true"
        .equals(
            driver.executeScript(
                "return document.readyState === 'complete' && document.documentElement.dataset.ready"));
  }

  /** What the console took since the last call, its information apart. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Pixels of a pane of the map that are drawn on. */
  long drawnPixels(String pane) {
    Object pixels =
        driver.executeScript(
            """
            let drawn = 0;
            for (const canvas of document.querySelectorAll(`.leaflet-${arguments[0]}-pane canvas`)) {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              for (let i = 3; i < data.length; i += 4) {
                drawn += data[i] > 0 ? 1 : 0;
              }
            }
            return drawn;
            """,
            pane);
    return ((Number) pixels).longValue();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
