package kr.fedhub.bench.login;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.fixture.TestEntities;
import kr.fedhub.core.metadata.fixture.TestSigner;

/** An institution whose only researcher is always logged in. Its answers are signed anew for each login. */
final class BenchInstitution {
    private static final String HOST = "idp.bench.example";
    private static final String NAMESPACES = "xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
            + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";

    private final TestSigner signer = TestSigner.current(2048);

    String entityId() {
        return "https://" + HOST + "/idp";
    }

    String alias() {
        return MemberAlias.of(new EntityId(entityId())).value();
    }

    /** Where authentication requests go, by redirect. */
    String signOn() {
        return "https://" + HOST + "/sso";
    }

    String certificate() {
        return signer.base64();
    }

    /** Its metadata. */
    String xml() {
        return TestEntities.identityProvider(HOST, signer.base64());
    }

    /** The answer to a request, as a browser posts it: signed response, signed assertion. */
    String answer(AuthnRequest request) {
        String xml = MessageSigner.sign(response(request), signer);
        return Base64.getEncoder().encodeToString(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String response(AuthnRequest request) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant end = now.plus(Duration.ofMinutes(5));
        return """
                <samlp:Response %s ID="%s" Version="2.0" IssueInstant="%s" Destination="%s" InResponseTo="%s">\
                <saml:Issuer>%s</saml:Issuer>\
                <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
                <saml:Assertion ID="%s" Version="2.0" IssueInstant="%s"><saml:Issuer>%s</saml:Issuer>\
                <saml:Subject>\
                <saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">r-1f0c</saml:NameID>\
                <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
                <saml:SubjectConfirmationData NotOnOrAfter="%s" Recipient="%s" InResponseTo="%s"/>\
                </saml:SubjectConfirmation></saml:Subject>\
                <saml:Conditions NotBefore="%s" NotOnOrAfter="%s"><saml:AudienceRestriction>\
                <saml:Audience>%s</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AuthnStatement AuthnInstant="%s" SessionIndex="%s"><saml:AuthnContext><saml:AuthnContextClassRef>\
                urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>\
                </saml:AuthnContext></saml:AuthnStatement>\
                <saml:AttributeStatement>%s%s%s</saml:AttributeStatement></saml:Assertion></samlp:Response>""".formatted(
                        NAMESPACES,
                        newId(),
                        now,
                        request.consumer(),
                        request.id(),
                        entityId(),
                        newId(),
                        now,
                        entityId(),
                        end,
                        request.consumer(),
                        request.id(),
                        now,
                        end,
                        request.issuer(),
                        now,
                        newId(),
                        attribute("urn:oid:0.9.2342.19200300.100.1.3", "researcher@" + HOST),
                        attribute("urn:oasis:names:tc:SAML:attribute:pairwise-id", "r-1f0c@" + HOST),
                        attribute("urn:oid:2.16.840.1.113730.3.1.241", "Researcher One"));
    }

    private static String attribute(String name, String value) {
        return "<saml:Attribute Name=\"" + name
                + "\" NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:uri\"><saml:AttributeValue>" + value
                + "</saml:AttributeValue></saml:Attribute>";
    }

    private static String newId() {
        return "_" + UUID.randomUUID();
    }
}
