package org.asmacademy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The machine's own Chromium, started once for all tests of the JVM. Each test takes a phone of its own: cookies, cache and storage are empty. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    /** No calls home: on a closed network they only make noise, and every byte that is counted is ours. */
    private static final List<String> FLAGS = List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private static final Playwright.CreateOptions INSTALLED = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    private static Browser browser;
    private static Playwright playwright;

    private Chromium() { }

    /** A small phone, held upright. */
    public static BrowserContext phone() {
        return phone(with -> with);
    }

    public static BrowserContext phone(UnaryOperator<Browser.NewContextOptions> with) {
        BrowserContext phone = browser().newContext(with.apply(new Browser.NewContextOptions().setViewportSize(360, 640)));
        phone.setDefaultTimeout(20_000);
        return phone;
    }

    /** A small phone that is switched off when it is closed, and on again with the same folder: what it kept is still there. */
    public static BrowserContext phone(Path folder) {
        BrowserContext phone = playwright().chromium().launchPersistentContext(folder, new BrowserType.LaunchPersistentContextOptions().setViewportSize(360, 640)
                .setExecutablePath(installed()).setArgs(FLAGS).setChromiumSandbox(!"root".equals(System.getProperty("user.name"))));
        phone.setDefaultTimeout(20_000);
        return phone;
    }

    private static synchronized Playwright playwright() {
        if (playwright == null) playwright = Playwright.create(INSTALLED);
        return playwright;
    }

    /** It ends with the JVM, whose pipe it hangs on. */
    private static synchronized Browser browser() {
        if (browser == null) {
            browser = playwright().chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(FLAGS)
                    // Root cannot have Chromium's sandbox.
                    .setChromiumSandbox(!"root".equals(System.getProperty("user.name"))));
        }
        return browser;
    }

    private static Path installed() {
        return Stream.concat(Stream.of("/usr/bin"), Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: install it (on Debian: apt-get install chromium)"));
    }
}
