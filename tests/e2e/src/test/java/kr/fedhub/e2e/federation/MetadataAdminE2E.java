package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.TestMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does with the metadata of a source over the admin API. */
@WithFederation
class MetadataAdminE2E {
    private static final String UNUSABLE =
            "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://broken.example/idp\">"
                    + "<md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>"
                    + "</md:EntityDescriptor>";

    private OwnFederation own;
    private Operator operator;

    @BeforeEach
    void aFederationOfItsOwn(DemoFederation federation) {
        own = new OwnFederation(federation);
        operator = Operator.of(federation, own);
    }

    @AfterEach
    void isRemoved() {
        own.close();
    }

    @Test
    void aRefreshTellsWhatBecameOfItAndTheSourceWhatItHolds() {
        TestInstitution known = own.institution("a");
        own.bring(known);
        own.server()
                .publish(Aggregate.of(known.metadata(), own.institution("b").metadata())
                        .with(UNUSABLE));

        assertThat(operator.refresh()).isEqualTo("applied");
        assertThat(operator.refresh()).isEqualTo("unchanged");

        JsonNode state = operator.api().get("sources/" + own.alias()).body();
        assertThat(state.at("/live/members").asInt()).isEqualTo(2);
        assertThat(state.at("/live/signer").asText()).matches("[0-9a-f]{64}");
        assertThat(state.at("/counts/skipped").asInt()).isEqualTo(1);
        assertThat(state.path("lastFailure").isNull()).isTrue();
        JsonNode skipped =
                operator.api().get("sources/" + own.alias() + "/skipped").body();
        assertThat(skipped.at("/items/0/entityId").asText()).isEqualTo("https://broken.example/idp");
        assertThat(skipped.at("/items/0/reason").asText()).contains("single sign-on");
    }

    @Test
    void aDocumentThatSomebodyElseSignedIsRejectedAndTheLastGoodOneStays() {
        own.bring(own.institution("a"));

        own.server().signWith(Credential.rsa("somebody else"));
        own.server()
                .publish(Aggregate.of(
                        own.institution("a").metadata(), own.institution("b").metadata()));

        assertThat(operator.refresh()).isEqualTo("rejected");
        JsonNode state = operator.api().get("sources/" + own.alias()).body();
        assertThat(state.at("/live/members").asInt()).isEqualTo(1);
        assertThat(state.at("/lastFailure/reason").asText()).isEqualTo("SIGNATURE");
    }

    @Test
    void aDocumentThatDropsMembersWaitsUntilTheOneThatWasLookedAtIsReleased() {
        TestInstitution[] ten = own.many(10);
        own.bring(ten);
        own.server()
                .publish(Aggregate.of(
                        Stream.of(ten).limit(5).map(TestInstitution::metadata).toArray(TestMember[]::new)));

        assertThat(operator.refresh()).isEqualTo("held");
        JsonNode held = operator.api().get("sources/" + own.alias()).body().path("held");
        assertThat(held.path("members").asInt()).isEqualTo(5);
        assertThat(held.path("reason").asText()).contains("5 of 10");

        assertThat(operator.release("0".repeat(64)).status()).isEqualTo(409);
        assertThat(operator.live()).isEqualTo(10);
        assertThat(operator.release(held.path("digest").asText()).status()).isEqualTo(200);
        assertThat(operator.live()).isEqualTo(5);
    }
}
