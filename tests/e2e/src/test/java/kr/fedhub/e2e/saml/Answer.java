package kr.fedhub.e2e.saml;

import static kr.fedhub.e2e.saml.Xml.escape;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message on its way to the hub through the browser, HTTP-POST binding (SAML bindings 2.0 §3.5).
 *
 * @param destination where the browser sends it
 * @param parameter {@code SAMLResponse} or {@code SAMLRequest}
 * @param xml the message
 * @param relayState what goes with it
 */
public record Answer(URI destination, String parameter, String xml, Optional<String> relayState) {
    /** A response. */
    public Answer(URI destination, String xml, Optional<String> relayState) {
        this(destination, "SAMLResponse", xml, relayState);
    }

    /** The fields of the form. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(parameter, MessageEncoding.base64(xml));
        relayState.ifPresent(state -> fields.put("RelayState", state));
        return fields;
    }

    /** The page with the form, which needs no click where scripts run. */
    String page() {
        StringBuilder inputs = new StringBuilder();
        fields().forEach((name, value) -> inputs.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(escape(value))
                .append("\">"));
        return "<!DOCTYPE html><html lang=\"en\"><title>Continue</title>"
                + "<body onload=\"document.forms[0].submit()\"><form method=\"post\" action=\""
                + escape(destination.toString()) + "\">" + inputs
                + "<button>Continue</button></form></body></html>";
    }
}
