package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.MetadataSource.Refreshed;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.BrokenDocument;
import kr.fedhub.e2e.saml.DocumentForgery;
import kr.fedhub.e2e.saml.FederationServer.Fault;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.e2e.saml.XmlSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which documents the hub believes (cases 1 to 8). Whatever comes, the last good document stays live as a whole: its
 * institution can log in, and the one that somebody tries to bring in is not known.
 */
@WithFederation
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetadataTrustE2E {
    private DemoFederation hub;
    private OwnFederation federation;
    private TestInstitution honest;
    private TestInstitution intruder;

    @BeforeAll
    void aFederationWithOneInstitution(DemoFederation demo) {
        hub = demo;
        federation = new OwnFederation(demo);
        honest = federation.institution("honest");
        intruder = federation.institution("intruder");
        federation.bring(honest);
    }

    @AfterAll
    void isRemoved() {
        federation.close();
    }

    @ParameterizedTest
    @EnumSource
    void aForgedDocumentIsRefused(DocumentForgery forgery) {
        publish(forgery.document(
                Aggregate.of(honest.metadata()), intruder.metadata().xml(), federation.signing()));

        assertRefused("rejected", forgery.reason().name());
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsNoSoundMetadataIsRefused(BrokenDocument document) {
        publish(document.from(signed(both())));

        assertRefused("rejected", document.reason().name());
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, PT-1M", "NO_VALID_UNTIL,", "VALID_TOO_LONG, P29D", "VALID_TOO_LONG, P3650D"})
    void aDocumentWithoutAnEndInReasonableTimeIsRefused(String reason, @Nullable Duration ahead) {
        publish(signed(both().validUntil(ahead == null ? null : fromNow(ahead))));

        assertRefused("rejected", reason);
    }

    @Test
    void anOldDocumentPlayedBackIsRefused() {
        publish(signed(both().createdAt(fromNow(Duration.ofDays(-1)))));

        assertRefused("rejected", "OLDER");
    }

    @ParameterizedTest
    @CsvSource({"DOWN, STATUS", "HTML, WEB_PAGE", "TRUNCATED, UNREACHABLE"})
    void aPublisherInTroubleChangesNothing(Fault fault, String reason) {
        federation.server().fault(fault);
        publish(signed(Aggregate.of(honest.metadata())));
        try {
            assertRefused("unavailable", reason);
        } finally {
            federation.server().fault(Fault.NONE);
        }
    }

    private Aggregate both() {
        return Aggregate.of(honest.metadata(), intruder.metadata());
    }

    private static Instant fromNow(Duration ahead) {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    private byte[] signed(Aggregate aggregate) {
        return aggregate.signed(XmlSigner.usual(federation.signing()));
    }

    private void publish(byte[] document) {
        federation.server().publish(document);
    }

    private void assertRefused(String result, String reason) {
        JsonNode before = federation.source().state().path("live");

        assertThat(federation.source().refresh()).isEqualTo(new Refreshed(result, reason));

        JsonNode after = federation.source().state();
        assertThat(after.path("live")).isEqualTo(before);
        assertThat(after.path("held").isNull()).isTrue();
        assertThat(after.at("/lastFailure/reason").asText()).isEqualTo(reason);
        assertThat(federation.source().member(intruder.alias())).isEmpty();
        new LoginTrial(hub, honest).accepted();
    }
}
