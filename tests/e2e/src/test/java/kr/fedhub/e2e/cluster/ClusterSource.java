package kr.fedhub.e2e.cluster;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.MetadataSource;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.Answer;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.FederationServer;
import kr.fedhub.e2e.saml.HubMetadata;
import kr.fedhub.e2e.saml.TestIdentityProvider;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.TestMember;

/** The cluster's own metadata source: institutions join it one by one, each with one researcher. */
final class ClusterSource implements AutoCloseable {
    private static final String ALIAS = "cluster";

    private final FederationServer server;
    private final MetadataSource metadata;
    private final TestIdentityProvider provider;
    private final List<TestMember> members = new ArrayList<>();
    private final AtomicReference<Answer> lastAnswer = new AtomicReference<>();

    private ClusterSource(FederationServer server, MetadataSource metadata) {
        this.server = server;
        this.metadata = metadata;
        this.provider = TestIdentityProvider.start(() -> HubMetadata.fetch(metadata.descriptor()));
    }

    static ClusterSource register(DemoFederation federation) {
        Credential registrar = Credential.rsa("federation.example");
        FederationServer server = FederationServer.start(registrar);
        return new ClusterSource(server, MetadataSource.create(federation, ALIAS, server.aggregate(), registrar.pem()));
    }

    /** A new institution of that name, live on the node that gets the requests now. */
    TestInstitution join(String name) {
        TestInstitution institution = provider.institution(name);
        institution.answersWith(request -> {
            Answer answer = institution
                    .answerTo(request)
                    .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "one@" + institution.domain())
                    .attribute(SamlAttribute.DISPLAY_NAME, "홍길동")
                    .build();
            lastAnswer.set(answer);
            return answer;
        });
        members.add(institution.metadata());
        publish(aggregate -> aggregate);
        return institution;
    }

    /** Publishes everybody anew, with a change to the aggregate, and has it fetched. */
    void publish(UnaryOperator<Aggregate> change) {
        server.publish(change.apply(Aggregate.of(members.toArray(TestMember[]::new))));
        metadata.refresh();
    }

    /** What an institution answered last. */
    Answer lastAnswer() {
        return Objects.requireNonNull(lastAnswer.get());
    }

    FederationServer server() {
        return server;
    }

    MetadataSource metadata() {
        return metadata;
    }

    /** Where answers go. */
    URI endpoint() {
        return metadata.endpoint();
    }

    /** Leaves the hub as it is, which goes with its database. */
    @Override
    public void close() {
        provider.close();
        server.close();
    }
}
