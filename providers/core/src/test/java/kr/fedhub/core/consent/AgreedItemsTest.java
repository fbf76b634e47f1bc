package kr.fedhub.core.consent;

import static kr.fedhub.core.consent.Notes.CONTRACT;
import static kr.fedhub.core.consent.Notes.OPTIONAL;
import static kr.fedhub.core.consent.Notes.REQUIRED;
import static kr.fedhub.core.consent.Notes.receipt;
import static kr.fedhub.core.consent.Notes.with;
import static kr.fedhub.core.consent.Notes.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedItemsTest {
    @Test
    void whatRestsOnAContractNeedsNoConsent() {
        assertThat(AgreedItems.of(with(CONTRACT), List.of())).containsExactlyInAnyOrderElementsOf(CONTRACT.items());
    }

    @Test
    void whatWasNotAgreedToIsNotTold() {
        assertThat(AgreedItems.of(with(REQUIRED, OPTIONAL), List.of())).isEmpty();
        assertThat(AgreedItems.of(with(REQUIRED, OPTIONAL), List.of(receipt(REQUIRED))))
                .containsExactlyInAnyOrderElementsOf(REQUIRED.items());
    }

    @Test
    void whatWasWithdrawnIsNotToldAnyMore() {
        assertThat(AgreedItems.of(with(REQUIRED), List.of(withdrawn(receipt(REQUIRED)))))
                .isEmpty();
    }
}
