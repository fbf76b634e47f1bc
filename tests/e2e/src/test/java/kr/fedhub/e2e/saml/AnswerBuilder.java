package kr.fedhub.e2e.saml;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.fedhub.core.attribute.SamlAttribute;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * What an identity provider answers, and everything that can be wrong about it (SAML core 2.0 §2.3, §3.3.3; SAML profiles
 * 2.0 §4.1.4.2). A new one is a flawless answer to its request: a signed assertion in a signed response, a transient NameID,
 * no attributes.
 */
public final class AnswerBuilder {
    static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

    String responseId = newId();
    String assertionId = newId();

    @Nullable String responseIssuer;

    @Nullable String assertionIssuer;

    @Nullable String inResponseTo;

    @Nullable String subjectInResponseTo;

    @Nullable String audience;

    @Nullable String recipient;

    @Nullable String destination;

    @Nullable String sessionIndex = newId();

    @Nullable String status;

    final URI consumer;
    final Optional<String> relayState;
    AnswerTimes times = AnswerTimes.usual();
    AnswerSubject subject = AnswerSubject.of(TRANSIENT, newId());
    final List<String> attributes = new ArrayList<>();
    Set<AnswerPart> signed = EnumSet.allOf(AnswerPart.class);
    XmlSigner signer;
    Optional<XmlEncryption> encryption = Optional.empty();
    UnaryOperator<Document> whenSigned = UnaryOperator.identity();
    UnaryOperator<String> whenWritten = UnaryOperator.identity();

    private AnswerBuilder(String entityId, Credential credential, URI consumer, Optional<String> relayState) {
        responseIssuer = entityId;
        assertionIssuer = entityId;
        signer = XmlSigner.usual(credential);
        this.consumer = consumer;
        recipient = consumer.toString();
        destination = consumer.toString();
        this.relayState = relayState;
    }

    /** The answer of an entity to a request. */
    public static AnswerBuilder to(ReceivedRequest request, String entityId, Credential credential) {
        return new AnswerBuilder(entityId, credential, request.assertionConsumer(), request.relayState())
                .audience(request.issuer())
                .inResponseTo(request.id(), request.id());
    }

    /** An answer that nobody asked for. */
    public static AnswerBuilder unsolicited(HubMetadata hub, String entityId, Credential credential) {
        return new AnswerBuilder(entityId, credential, hub.assertionConsumer(), Optional.empty())
                .audience(hub.entityId());
    }

    private static String newId() {
        return "_" + UUID.randomUUID();
    }

    /** The issuers of the response and of its assertion; nothing leaves one out. */
    public AnswerBuilder issuers(@Nullable String ofResponse, @Nullable String ofAssertion) {
        responseIssuer = ofResponse;
        assertionIssuer = ofAssertion;
        return this;
    }

    /** The request that the response and the subject confirmation answer; nothing leaves one out. */
    public AnswerBuilder inResponseTo(@Nullable String ofResponse, @Nullable String ofSubject) {
        inResponseTo = ofResponse;
        subjectInResponseTo = ofSubject;
        return this;
    }

    public AnswerBuilder audience(@Nullable String entityId) {
        audience = entityId;
        return this;
    }

    public AnswerBuilder recipient(@Nullable String address) {
        recipient = address;
        return this;
    }

    public AnswerBuilder destination(@Nullable String address) {
        destination = address;
        return this;
    }

    public AnswerBuilder times(AnswerTimes other) {
        times = other;
        return this;
    }

    public AnswerBuilder subject(AnswerSubject other) {
        subject = other;
        return this;
    }

    public AnswerBuilder sessionIndex(@Nullable String index) {
        sessionIndex = index;
        return this;
    }

    /** An attribute; without values it is there and empty. */
    public AnswerBuilder attribute(SamlAttribute attribute, String... values) {
        attributes.add(AttributeXml.of(attribute.samlName(), values));
        return this;
    }

    /** An attribute of any name. */
    public AnswerBuilder attribute(String name, String... values) {
        attributes.add(AttributeXml.of(name, values));
        return this;
    }

    /** An eduPersonTargetedID in the form of today: a NameID within the attribute's value. */
    public AnswerBuilder targetedId(String nameQualifier, String value) {
        attributes.add(AttributeXml.targetedId(nameQualifier, value));
        return this;
    }

    /** Fails: a status code below {@code Responder}, such as {@code AuthnFailed}, and no assertion. */
    public AnswerBuilder failing(String secondLevelCode) {
        status = "urn:oasis:names:tc:SAML:2.0:status:" + secondLevelCode;
        return this;
    }

    public AnswerBuilder signed(AnswerPart... parts) {
        signed = EnumSet.noneOf(AnswerPart.class);
        signed.addAll(List.of(parts));
        return this;
    }

    public AnswerBuilder signer(UnaryOperator<XmlSigner> change) {
        signer = change.apply(signer);
        return this;
    }

    public AnswerBuilder encrypted(XmlEncryption how) {
        encryption = Optional.of(how);
        return this;
    }

    /** The IDs of the response and of its assertion. */
    public AnswerBuilder ids(String ofResponse, String ofAssertion) {
        responseId = ofResponse;
        assertionId = ofAssertion;
        return this;
    }

    /** Changes the tree after everything is signed. */
    public AnswerBuilder whenSigned(UnaryOperator<Document> change) {
        whenSigned = change;
        return this;
    }

    /** Changes the text that is sent, where trees are too well-behaved. */
    public AnswerBuilder whenWritten(UnaryOperator<String> change) {
        whenWritten = change;
        return this;
    }

    public Answer build() {
        return new Answer(consumer, whenWritten.apply(Xml.write(document())), relayState);
    }

    /** The tree as {@link #whenSigned} leaves it. */
    public Document document() {
        return whenSigned.apply(new AnswerXml(this).signedDocument());
    }
}
