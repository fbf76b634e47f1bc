package kr.fedhub.keycloak.internal.broker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kr.fedhub.core.message.AnswerStructure;
import kr.fedhub.core.message.MessageLimits;
import kr.fedhub.core.message.UnacceptableMessageException;
import kr.fedhub.core.message.UnacceptableMessageException.Problem;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.protocol.RequestAbstractType;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.saml.SAMLRequestParser;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.processing.api.saml.v2.request.SAML2Request;
import org.keycloak.saml.processing.core.saml.v2.common.SAMLDocumentHolder;
import org.keycloak.saml.processing.web.util.PostBindingUtil;
import org.keycloak.saml.processing.web.util.RedirectBindingUtil;

/**
 * A message at the shared endpoint, read once and only if its size and form are what the hub accepts.
 *
 * <p>Why private API: Keycloak's parser makes the very objects that Keycloak's checks go on with. Checked on Keycloak 26.5.6,
 * 26.7.0, 26.7.4 and 26.7.5.
 */
final class IncomingMessage {
    private static final long LARGEST_INFLATED = 128 * 1024;

    private final SAMLDocumentHolder holder;
    private final byte[] xml;

    private IncomingMessage(SAMLDocumentHolder holder, byte[] xml) {
        this.holder = holder;
        this.xml = xml;
    }

    /** The SAML parameters of a request to the endpoint; exactly one of them is there. */
    record Parameters(@Nullable String request, @Nullable String response) {
        boolean isOne() {
            return (request == null) != (response == null);
        }

        boolean isRequest() {
            return request != null;
        }

        private String value() {
            return request != null ? request : String.valueOf(response);
        }
    }

    /** The message in a form. */
    static IncomingMessage posted(Parameters parameters, Refusals refusals) {
        try {
            return read(PostBindingUtil.base64Decode(parameters.value()), parameters.isRequest(), refusals);
        } catch (IllegalArgumentException e) {
            throw refusals.of(RefusalReason.MESSAGE_FORM, "not base64").exception();
        }
    }

    /** The message in a query. */
    static IncomingMessage redirected(Parameters parameters, Refusals refusals) {
        try (InputStream inflated = RedirectBindingUtil.base64DeflateDecode(parameters.value(), LARGEST_INFLATED)) {
            return read(inflated.readAllBytes(), parameters.isRequest(), refusals);
        } catch (IOException | IllegalArgumentException e) {
            throw refusals.of(RefusalReason.MESSAGE_FORM, "not deflated base64").exception();
        }
    }

    /** The message as document and as objects. */
    SAMLDocumentHolder holder() {
        return holder;
    }

    /** The same message as objects of their own, for work that changes them. */
    Optional<SAMLDocumentHolder> copy() {
        return Optional.ofNullable(SAMLRequestParser.parseResponseDocument(xml));
    }

    private static IncomingMessage read(byte[] xml, boolean request, Refusals refusals) {
        try {
            new MessageLimits().check(xml);
            @Nullable SAMLDocumentHolder holder = request ? request(xml) : SAMLRequestParser.parseResponseDocument(xml);
            if (holder == null) {
                throw refusals.of(RefusalReason.MESSAGE_FORM, "no SAML message").exception();
            }
            AnswerStructure.check(holder.getSamlDocument());
            return new IncomingMessage(holder, xml);
        } catch (UnacceptableMessageException e) {
            throw refusals.of(
                            e.problem() == Problem.SIZE ? RefusalReason.MESSAGE_SIZE : RefusalReason.MESSAGE_FORM,
                            e.getMessage())
                    .exception();
        }
    }

    private static @Nullable SAMLDocumentHolder request(byte[] xml) {
        try {
            return SAML2Request.getSAML2ObjectFromStream(new ByteArrayInputStream(xml));
        } catch (ConfigurationException | ParsingException | ProcessingException | RuntimeException e) {
            return null;
        }
    }

    /** Who says that it sent the message. */
    Optional<EntityId> issuer() {
        @Nullable NameIDType issuer = null;
        if (holder.getSamlObject() instanceof StatusResponseType answer) {
            issuer = answer.getIssuer();
        } else if (holder.getSamlObject() instanceof RequestAbstractType request) {
            issuer = request.getIssuer();
        }
        try {
            return Optional.ofNullable(issuer).map(NameIDType::getValue).map(EntityId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where the message says that it is going. */
    @Nullable String destination() {
        if (holder.getSamlObject() instanceof StatusResponseType answer) {
            return answer.getDestination();
        }
        return holder.getSamlObject() instanceof RequestAbstractType request && request.getDestination() != null
                ? request.getDestination().toString()
                : null;
    }
}
