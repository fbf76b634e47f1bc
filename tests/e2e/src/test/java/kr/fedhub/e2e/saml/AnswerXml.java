package kr.fedhub.e2e.saml;

import static kr.fedhub.e2e.saml.Xml.escape;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes and signs what an {@link AnswerBuilder} holds. */
final class AnswerXml {
    private static final String NAMESPACES = " xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
            + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";
    private static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";

    private final AnswerBuilder answer;
    private final Instant now;

    AnswerXml(AnswerBuilder answer) {
        this.answer = answer;
        now = Instant.now().plus(answer.times.ahead()).truncatedTo(ChronoUnit.MILLIS);
    }

    Document signedDocument() {
        Document document = Xml.parse(response());
        Element root = document.getDocumentElement();
        answer.subject
                .encryption()
                .ifPresent(how -> Xml.all(root, "NameID").stream()
                        .filter(nameId ->
                                "Subject".equals(nameId.getParentNode().getLocalName()))
                        .forEach(nameId -> how.encrypt(nameId, "EncryptedID")));
        Optional<Element> assertion = Xml.child(root, "Assertion");
        if (answer.signed.contains(AnswerPart.ASSERTION)) {
            assertion.ifPresent(answer.signer::signMessage);
        }
        answer.encryption.ifPresent(how -> assertion.ifPresent(plain -> how.encrypt(plain, "EncryptedAssertion")));
        if (answer.signed.contains(AnswerPart.RESPONSE)) {
            answer.signer.signMessage(root);
        }
        return document;
    }

    private String response() {
        return "<samlp:Response" + NAMESPACES + " ID=\"" + answer.responseId + "\" Version=\"2.0\" IssueInstant=\""
                + now
                + "\"" + attribute("Destination", answer.destination)
                + attribute("InResponseTo", answer.inResponseTo) + ">" + issuer(answer.responseIssuer) + status()
                + (answer.status == null ? assertion() : "") + "</samlp:Response>";
    }

    private String status() {
        return answer.status == null
                ? "<samlp:Status><samlp:StatusCode Value=\"" + STATUS + "Success\"/></samlp:Status>"
                : "<samlp:Status><samlp:StatusCode Value=\"" + STATUS + "Responder\"><samlp:StatusCode Value=\""
                        + escape(answer.status) + "\"/></samlp:StatusCode></samlp:Status>";
    }

    private String assertion() {
        return "<saml:Assertion ID=\"" + answer.assertionId + "\" Version=\"2.0\" IssueInstant=\"" + now + "\">"
                + issuer(answer.assertionIssuer) + subject() + conditions() + statement()
                + (answer.attributes.isEmpty()
                        ? ""
                        : "<saml:AttributeStatement>" + String.join("", answer.attributes)
                                + "</saml:AttributeStatement>")
                + "</saml:Assertion>";
    }

    private String subject() {
        return "<saml:Subject>" + answer.subject.xml()
                + "<saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\">"
                + "<saml:SubjectConfirmationData NotOnOrAfter=\"" + now.plus(answer.times.confirmedFor()) + "\""
                + attribute("Recipient", answer.recipient) + attribute("InResponseTo", answer.subjectInResponseTo)
                + "/></saml:SubjectConfirmation></saml:Subject>";
    }

    private String conditions() {
        String audience = answer.audience == null
                ? ""
                : "<saml:AudienceRestriction><saml:Audience>" + escape(answer.audience)
                        + "</saml:Audience></saml:AudienceRestriction>";
        return "<saml:Conditions NotBefore=\"" + now + "\" NotOnOrAfter=\"" + now.plus(answer.times.validFor()) + "\">"
                + audience + "</saml:Conditions>";
    }

    private String statement() {
        return "<saml:AuthnStatement AuthnInstant=\"" + now + "\"" + attribute("SessionIndex", answer.sessionIndex)
                + "><saml:AuthnContext><saml:AuthnContextClassRef>"
                + "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"
                + "</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>";
    }

    private static String issuer(@Nullable String entityId) {
        return entityId == null ? "" : "<saml:Issuer>" + escape(entityId) + "</saml:Issuer>";
    }

    private static String attribute(String name, @Nullable String value) {
        return value == null ? "" : " " + name + "=\"" + escape(value) + "\"";
    }
}
