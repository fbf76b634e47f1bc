package kr.fedhub.bench.search;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium of this machine; none is brought.
 *
 * @param playwright what drives it
 * @param browser the browser
 */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Where it is. */
    static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path executable) {
        List<String> arguments = new ArrayList<>(List.of(
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"));
        if ("root".equals(System.getProperty("user.name"))) {
            // Its own sandbox refuses to work for root.
            arguments.add("--no-sandbox");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setArgs(arguments)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
