package kr.fedhub.e2e.saml;

import static kr.fedhub.e2e.saml.Xml.escape;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages of single logout (SAML core 2.0 §3.7), before they are signed. */
final class LogoutXml {
    private LogoutXml() {}

    static String request(String issuer, URI destination, AnswerSubject subject, @Nullable String sessionIndex) {
        return open("LogoutRequest", destination, "") + issuer(issuer) + subject.xml()
                + (sessionIndex == null ? "" : "<samlp:SessionIndex>" + escape(sessionIndex) + "</samlp:SessionIndex>")
                + "</samlp:LogoutRequest>";
    }

    static String response(String issuer, URI destination, String inResponseTo) {
        return open("LogoutResponse", destination, " InResponseTo=\"" + escape(inResponseTo) + "\"") + issuer(issuer)
                + "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></samlp:Status>"
                + "</samlp:LogoutResponse>";
    }

    private static String open(String name, URI destination, String more) {
        return "<samlp:" + name + " xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_" + UUID.randomUUID()
                + "\" Version=\"2.0\" IssueInstant=\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS)
                + "\" Destination=\"" + escape(destination.toString()) + "\"" + more + ">";
    }

    private static String issuer(String entityId) {
        return "<saml:Issuer>" + escape(entityId) + "</saml:Issuer>";
    }
}
