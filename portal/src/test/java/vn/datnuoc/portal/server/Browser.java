package vn.datnuoc.portal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a screen, with a profile of its own. For one thread. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String url;

    private Browser(ChromeDriver driver, String url) {
        this.driver = driver;
        this.url = url;
    }

    /** @throws AssertionError that names the missing package */
    static Browser open(String url, Path profile) {
        return open(url, profile, new Dimension(1366, 768));
    }

    static Browser open(String url, Path profile, Dimension window) {
        require(CHROMIUM, "chromium");
        require(DRIVER, "chromium-driver");
        // an explicit driver: Selenium would otherwise look for one on the internet
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options(profile));
        driver.manage().window().setSize(window);
        return new Browser(driver, url);
    }

    private static void require(Path program, String debianPackage) {
        if (!Files.isExecutable(program)) {
            throw new AssertionError(program + " is missing: apt-get install " + debianPackage);
        }
    }

    private static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile.toAbsolutePath());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** @param path with query and hash */
    void visit(String path) {
        driver.get(url + path);
    }

    /** The map page, once its layers are listed and its pictures drawn. */
    void visitMap(String path) {
        visit(path);
        awaitTrue("return document.querySelector('#layer-tree:not([aria-busy])') !== null");
        awaitPictures();
    }

    void logIn(String name, String password) {
        visit("/dang-nhap");
        type("#name", name);
        type("#password", password);
        click("main button[type=submit]");
        await(".account-name");
    }

    WebElement await(String css) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void awaitPictures() {
        awaitTrue("return document.querySelector('#map canvas') !== null"
                + " && document.getElementById('map').dataset.loading === '0'");
    }

    void awaitText(String css, String part) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), part));
    }

    void click(String css) {
        await(css).click();
    }

    void type(String css, CharSequence... keys) {
        WebElement field = await(css);
        field.sendKeys(keys);
    }

    /** Chooses by value in a drop-down list. */
    void choose(String css, String value) {
        new Select(await(css)).selectByValue(value);
    }

    /** Presses at one place of an element, moves to another and lets go; in pixels from its centre. */
    void drag(String css, int fromX, int fromY, int toX, int toY) {
        WebElement element = await(css);
        new Actions(driver)
                .moveToElement(element, fromX, fromY)
                .clickAndHold()
                .moveToElement(element, (fromX + toX) / 2, (fromY + toY) / 2)
                .moveToElement(element, toX, toY)
                .release()
                .perform();
    }

    /** Waits until a script gives true. */
    void awaitTrue(String javascript, Object... arguments) {
        waiting().until(d -> Boolean.TRUE.equals(script(javascript, arguments)));
    }

    void awaitAddress(String part) {
        waiting().until(ExpectedConditions.urlContains(part));
    }

    String text(String css) {
        return await(css).getText();
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    List<String> attributes(String css, String attribute) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> String.valueOf(element.getDomAttribute(attribute)))
                .toList();
    }

    @Nullable
    Object script(String javascript, Object... arguments) {
        return driver.executeScript(javascript, arguments);
    }

    /** For scripts that end by calling their last argument. */
    @Nullable
    Object asyncScript(String javascript, Object... arguments) {
        return driver.executeAsyncScript(javascript, arguments);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** What the console has said since it was asked before, from warnings up. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
