package kr.fedhub.keycloak.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.End;
import kr.fedhub.core.link.ServiceLink.Reason;
import org.junit.jupiter.api.Test;

class ServiceLinkViewTest {
    private static final Instant THEN = Instant.parse("2026-11-26T01:02:03Z");

    @Test
    void aLinkThatHoldsHasNoEnd() {
        assertThat(Json.write(ServiceLinkView.of(link(Optional.empty()), "ntis", Optional.of(THEN))))
                .isEqualTo("{\"id\":\"l1\",\"researcher\":\"u1\",\"service\":\"ntis\",\"account\":\"hong\","
                        + "\"proof\":\"email-code\",\"institution\":\"hanbit\",\"assurance\":null,"
                        + "\"provenAt\":\"2026-11-26T01:02:03Z\",\"linkedAt\":\"2026-11-26T01:02:03Z\","
                        + "\"lastUsedAt\":\"2026-11-26T01:02:03Z\",\"endedAt\":null,\"endReason\":null}");
    }

    @Test
    void oneThatEndedSaysWhenAndWhy() {
        ServiceLinkView view = ServiceLinkView.of(
                link(Optional.of(new End(THEN, Reason.CONSENT_WITHDRAWN))), "ntis", Optional.empty());
        assertThat(view.endedAt()).isEqualTo("2026-11-26T01:02:03Z");
        assertThat(view.endReason()).isEqualTo("consent_withdrawn");
    }

    @Test
    void accountsAreNotPrinted() {
        assertThat(ServiceLinkView.of(link(Optional.empty()), "ntis", Optional.empty())
                        .toString())
                .doesNotContain("hong");
    }

    @Test
    void aListIsAboutAResearcherOrAService() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceLinksResource.Question.of(" ", Optional.empty(), "hong"))
                .withMessage("name a researcher or a service");
        assertThat(ServiceLinksResource.Question.of(null, Optional.of("s1"), "").account())
                .isEmpty();
    }

    private static ServiceLink link(Optional<End> end) {
        return new ServiceLink(
                "l1",
                "u1",
                "s1",
                "hong",
                ProofKind.EMAIL_CODE,
                Optional.of("hanbit"),
                Optional.empty(),
                THEN,
                THEN,
                end);
    }
}
