package kr.fedhub.e2e.discovery;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import kr.fedhub.e2e.fixture.Visitor;

/** The address to which the hub sends a browser that has chosen, before the browser goes there. */
final class BrokerAddress {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private BrokerAddress() {}

    /** Chooses on the page that the visitor sees, with the visitor's cookies. */
    static URI after(Visitor visitor, String alias) {
        Page page = visitor.page();
        URI action = URI.create((String) page.evaluate("document.querySelector('form.listed').action"));
        String cookies = page.context().cookies(action.toString()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(action)
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("institution=" + alias))
                .build();
        try {
            HttpResponse<Void> answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
