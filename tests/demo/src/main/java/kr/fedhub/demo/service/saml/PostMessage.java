package kr.fedhub.demo.service.saml;

import io.javalin.http.Context;
import java.util.Map;
import kr.fedhub.demo.service.web.Pages;

/**
 * A signed message that the browser carries to the hub as a form.
 *
 * @param target where to
 * @param parameter {@code SAMLRequest} or {@code SAMLResponse}
 * @param message the message in base 64
 * @param relayState what comes back with the answer; empty for nothing
 */
record PostMessage(String target, String parameter, String message, String relayState) {
    void send(Context context, Pages pages) {
        pages.show(
                context,
                "post.ftlh",
                Map.of("target", target, "parameter", parameter, "message", message, "relayState", relayState));
    }
}
