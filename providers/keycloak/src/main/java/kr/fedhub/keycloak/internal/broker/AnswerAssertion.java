package kr.fedhub.keycloak.internal.broker;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.core.message.AnswerStructure;
import kr.fedhub.core.message.UnacceptableMessageException;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.saml.SAMLDecryptionKeysLocator;
import org.keycloak.rotation.KeyLocator;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.processing.core.saml.v2.common.SAMLDocumentHolder;
import org.keycloak.saml.processing.core.saml.v2.util.AssertionUtil;
import org.keycloak.saml.processing.core.util.XMLEncryptionUtil.DecryptionKeyLocator;
import org.w3c.dom.Element;

/**
 * The one assertion of an answer, decrypted if need be. Keycloak decrypts and verifies it once more when it goes on; this
 * first look is what tells people why it did not.
 *
 * <p>Why private API: Keycloak's keys and its code for encryption and signatures. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4
 * and 26.7.5.
 *
 * @param element the assertion as it is signed
 * @param content the same assertion as an object
 */
record AnswerAssertion(Element element, AssertionType content, Refusals refusals) {
    static AnswerAssertion of(IncomingMessage message, ResponseType answer, Refusals refusals) {
        if (answer.getAssertions().size() != 1) {
            throw refusals.of(RefusalReason.MESSAGE_FORM, "not one assertion").exception();
        }
        // Decryption changes the objects, so it works on some of its own.
        SAMLDocumentHolder copy = message.copy().orElseThrow();
        ResponseType read = (ResponseType) copy.getSamlObject();
        try {
            Element element = AssertionUtil.isAssertionEncrypted(read)
                    ? decrypted(read, refusals)
                    : AssertionUtil.getAssertionElement(message.holder());
            if (AssertionUtil.isIdEncrypted(read)) {
                AssertionUtil.decryptId(read, keys(refusals.session()));
            }
            return new AnswerAssertion(element, read.getAssertions().get(0).getAssertion(), refusals);
        } catch (ProcessingException | ParsingException | ConfigurationException | RuntimeException e) {
            throw rethrown(e, refusals);
        }
    }

    /** The kinds of exceptions down to the first cause; their texts may quote the message. */
    private static String reason(Exception thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .flatMap(each -> Stream.concat(Stream.of(each), Stream.of(each.getSuppressed())))
                .map(each -> each.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }

    private static RuntimeException rethrown(Exception cause, Refusals refusals) {
        return cause instanceof jakarta.ws.rs.WebApplicationException refused
                ? refused
                : refusals.of(RefusalReason.ENCRYPTION, reason(cause)).exception();
    }

    private static Element decrypted(ResponseType answer, Refusals refusals)
            throws ProcessingException, ParsingException, ConfigurationException {
        Element element = AssertionUtil.decryptAssertion(answer, keys(refusals.session()));
        try {
            AnswerStructure.check(element.getOwnerDocument());
        } catch (UnacceptableMessageException e) {
            throw refusals.of(RefusalReason.MESSAGE_FORM, e.getMessage()).exception();
        }
        return element;
    }

    private static DecryptionKeyLocator keys(KeycloakSession session) {
        return new SAMLDecryptionKeysLocator(session, session.getContext().getRealm(), null);
    }

    /** Checks that the institution signed the assertion, by itself or with the message around it. */
    void requireSigned(KeyLocator keys, boolean wholeMessageSigned) {
        boolean signed = AssertionUtil.isSignedElement(element)
                ? AssertionUtil.isSignatureValid(element, keys)
                : wholeMessageSigned;
        if (!signed) {
            throw refusals.of(RefusalReason.SIGNATURE).exception();
        }
    }
}
