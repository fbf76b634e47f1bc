package kr.fedhub.e2e.saml;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.fedhub.core.metadata.Binding;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** One institution with an entityID, a key and a metadata entry of its own, served by a {@link TestIdentityProvider}. */
public final class TestInstitution {
    private final String name;
    private final URI base;
    private final Credential credential;
    private final TestMember member;
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<ReceivedLogout> logouts = new CopyOnWriteArrayList<>();
    private volatile Function<ReceivedRequest, Answer> answering;

    TestInstitution(String name, URI base, Credential credential) {
        this.name = name;
        this.base = base;
        this.credential = credential;
        member = TestMember.of("https://" + domain() + "/idp")
                .name("ko", name + " 대학교")
                .name("en", "University of " + name)
                .scope(domain())
                .signsWith(credential)
                .signOn(Binding.REDIRECT, at("sso"))
                .signOn(Binding.POST, at("sso"))
                .logout(Binding.REDIRECT, at("slo"), at("slo/done"))
                .logout(Binding.POST, at("slo"), at("slo/done"))
                .contact("technical", "IdP team", "idp@" + domain())
                .contact("support", "Help desk", "help@" + domain())
                .nameIdFormat(AnswerBuilder.TRANSIENT);
        answering = request -> answerTo(request).build();
    }

    /** Its domain, which is also its scope, such as {@code alpha.example}. */
    public String domain() {
        return name + ".example";
    }

    public String entityId() {
        return member.entityId();
    }

    /** The alias under which the hub knows it. */
    public String alias() {
        return member.alias();
    }

    public Credential credential() {
        return credential;
    }

    /** What its federation publishes about it; may be changed. */
    public TestMember metadata() {
        return member;
    }

    /** Publishes endpoints for HTTP-POST only. */
    public void onlyByPost() {
        member.withoutSignOn().signOn(Binding.POST, at("sso"));
        member.withoutLogout().logout(Binding.POST, at("slo"), null);
    }

    /** From now on every request is answered with a flawless answer, changed in this way. */
    public TestInstitution answers(UnaryOperator<AnswerBuilder> change) {
        return answersWith(request -> change.apply(answerTo(request)).build());
    }

    /** From now on every request is answered like this. */
    public TestInstitution answersWith(Function<ReceivedRequest, Answer> answer) {
        answering = answer;
        return this;
    }

    /** A flawless answer to a request, to be changed. */
    public AnswerBuilder answerTo(ReceivedRequest request) {
        return AnswerBuilder.to(request, entityId(), credential);
    }

    /** What it received last from the hub. */
    public ReceivedRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }

    /** Every login request so far. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Every request for a logout, and every answer to one, so far. */
    public List<ReceivedLogout> logouts() {
        return List.copyOf(logouts);
    }

    /** A request for a logout, signed, for the browser to carry by POST. */
    public Answer logoutByPost(HubMetadata hub, AnswerSubject subject, @Nullable String sessionIndex) {
        URI destination = hub.logout(Binding.POST);
        return new Answer(
                destination,
                "SAMLRequest",
                signed(LogoutXml.request(entityId(), destination, subject, sessionIndex)),
                Optional.empty());
    }

    /** A request for a logout, signed, for the browser to carry by Redirect. */
    public RedirectMessage logoutByRedirect(HubMetadata hub, AnswerSubject subject, @Nullable String sessionIndex) {
        URI destination = hub.logout(Binding.REDIRECT);
        String xml = LogoutXml.request(entityId(), destination, subject, sessionIndex);
        return RedirectMessage.of(destination, "SAMLRequest", xml, null)
                .signed(credential, SignatureAlgorithm.RSA_SHA256);
    }

    Answer receive(ReceivedRequest request) {
        requests.add(request);
        return answering.apply(request);
    }

    void receive(ReceivedLogout logout) {
        logouts.add(logout);
    }

    /** Its answer to a request for a logout, by the same binding. */
    Answer logoutAnswerByPost(HubMetadata hub, ReceivedLogout request) {
        URI destination = hub.logout(Binding.POST);
        String xml = signed(LogoutXml.response(entityId(), destination, request.id()));
        return new Answer(destination, "SAMLResponse", xml, request.relayState());
    }

    /** Its answer to a request for a logout, by the same binding. */
    RedirectMessage logoutAnswerByRedirect(HubMetadata hub, ReceivedLogout request) {
        URI destination = hub.logout(Binding.REDIRECT);
        String xml = LogoutXml.response(entityId(), destination, request.id());
        return RedirectMessage.of(
                        destination, "SAMLResponse", xml, request.relayState().orElse(null))
                .signed(credential, SignatureAlgorithm.RSA_SHA256);
    }

    private String signed(String xml) {
        Document document = Xml.parse(xml);
        XmlSigner.usual(credential).signMessage(document.getDocumentElement());
        return Xml.write(document);
    }

    private URI at(String service) {
        return base.resolve("/" + name + "/" + service);
    }
}
