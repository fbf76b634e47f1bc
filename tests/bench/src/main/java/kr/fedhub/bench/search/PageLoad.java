package kr.fedhub.bench.search;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The discovery page in a browser that was never there: nothing is in its cache. The bytes are those that came over the line,
 * heads included, as the browser counts them.
 */
final class PageLoad implements AutoCloseable {
    private static final String FONT = "Font";

    private final BrowserContext context;
    private final Page page;
    private final URI server;
    private final Map<String, String> kinds = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private int requests;
    private int fontRequests;
    private double bytes;
    private double fontBytes;

    private PageLoad(Browser browser, URI server) throws IOException {
        this.server = server;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("ko-KR"));
        context.addInitScript(script());
        page = context.newPage();
        CDPSession network = context.newCDPSession(page);
        network.on("Network.requestWillBeSent", this::asked);
        network.on("Network.loadingFinished", this::came);
        network.send("Network.enable");
    }

    /** Opens the page and waits until nothing comes any more. */
    static PageLoad open(Browser browser, URI server, URI address) throws IOException {
        PageLoad load = new PageLoad(browser, server);
        load.page.navigate(address.toString());
        load.page.waitForLoadState(LoadState.NETWORKIDLE);
        load.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return load;
    }

    private static String script() throws IOException {
        try (InputStream in = PageLoad.class.getResourceAsStream("page-numbers.js")) {
            if (in == null) {
                throw new IllegalStateException("page-numbers.js is not in the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void asked(JsonObject event) {
        if (!event.getAsJsonObject("request").get("url").getAsString().startsWith(server.toString())) {
            return;
        }
        String kind = event.has("type") ? event.get("type").getAsString() : "";
        kinds.put(event.get("requestId").getAsString(), kind);
        if (kind.equals(FONT)) {
            fontRequests++;
        } else {
            requests++;
            paths.add(URI.create(event.getAsJsonObject("request").get("url").getAsString())
                    .getPath());
        }
        if (event.has("redirectResponse")) {
            bytes += event.getAsJsonObject("redirectResponse")
                    .get("encodedDataLength")
                    .getAsDouble();
        }
    }

    private void came(JsonObject event) {
        String kind = kinds.getOrDefault(event.get("requestId").getAsString(), "");
        double length = event.get("encodedDataLength").getAsDouble();
        if (kind.equals(FONT)) {
            fontBytes += length;
        } else {
            bytes += length;
        }
    }

    /** What was asked of the hub but fonts. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    /** What moved without anybody having touched the page. */
    String moved() {
        return String.valueOf(page.evaluate("() => benchNumbers().moved.join(', ')"));
    }

    Page page() {
        return page;
    }

    /** What the page has cost up to now. */
    Numbers numbers() {
        double lcp = seen("lcp");
        if (lcp <= 0) {
            throw new IllegalStateException("The browser saw nothing painted on " + page.url());
        }
        return new Numbers(bytes, requests, fontBytes, fontRequests, lcp, seen("shift"));
    }

    private double seen(String number) {
        return ((Number) page.evaluate("() => benchNumbers()." + number)).doubleValue();
    }

    /**
     * Costs of a page.
     *
     * @param bytes of everything from the hub but fonts
     * @param requests to the hub but for fonts
     * @param fontBytes of fonts
     * @param fontRequests for fonts
     * @param lcp when the largest content was painted, in milliseconds from the beginning (W3C Largest Contentful Paint)
     * @param shift how much moved without anybody having touched the page (W3C Layout Instability)
     */
    record Numbers(double bytes, double requests, double fontBytes, double fontRequests, double lcp, double shift) {}

    @Override
    public void close() {
        context.close();
    }
}
