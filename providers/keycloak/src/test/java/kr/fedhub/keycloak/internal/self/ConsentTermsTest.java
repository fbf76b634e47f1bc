package kr.fedhub.keycloak.internal.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.core.consent.LocalizedText;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import org.junit.jupiter.api.Test;

class ConsentTermsTest {
    private static final LocalizedText TEXT = new LocalizedText("글", "text");
    private static final ConsentTerms TERMS = new ConsentTerms(Optional.of(
            new ServiceTerms(Optional.empty(), List.of(purpose("account", true), purpose("news", false)), 14)));

    @Test
    void whatTheServiceSaysIsRequiredIs() {
        assertThat(TERMS.isRequired(receipt("account"))).isTrue();
        assertThat(TERMS.isRequired(receipt("news"))).isFalse();
        assertThat(TERMS.isRequired(receipt("terms"))).isTrue();
    }

    @Test
    void whatTheServiceAsksForNoLongerIsNotRequired() {
        assertThat(TERMS.isRequired(receipt("gone"))).isFalse();
    }

    @Test
    void whereNobodyCanTellItIsRequired() {
        assertThat(new ConsentTerms(Optional.empty()).isRequired(receipt("news")))
                .isTrue();
    }

    @Test
    void anAgeThatWasStatedAndWhatIsWithdrawnAlreadyCannotBeWithdrawn() {
        assertThat(ConsentTerms.isWithdrawable(receipt("news"))).isTrue();
        assertThat(ConsentTerms.isWithdrawable(receipt("age"))).isFalse();
        assertThat(ConsentTerms.isWithdrawable(receipt("news", Optional.of(Instant.EPOCH))))
                .isFalse();
    }

    @Test
    void aConsentIsCalledWhatItsServiceCallsIt() {
        assertThat(TERMS.title(receipt("news"), Locale.KOREAN)).contains("글");
        assertThat(TERMS.title(receipt("terms"), Locale.KOREAN)).isEmpty();
        assertThat(ConsentTerms.titleKey(receipt("terms"))).isEqualTo("hubMyConsentTerms");
    }

    private static Purpose purpose(String id, boolean required) {
        return new Purpose(
                id,
                Purpose.Basis.CONSENT,
                Purpose.Relation.USE,
                required,
                TEXT,
                TEXT,
                TEXT,
                List.of("mail"),
                TEXT,
                TEXT,
                Optional.empty());
    }

    private static ConsentReceipt receipt(String purpose) {
        return receipt(purpose, Optional.empty());
    }

    private static ConsentReceipt receipt(String purpose, Optional<Instant> withdrawn) {
        return new ConsentReceipt("1", "u", "s", purpose, "00", "ko", "동의서", Instant.EPOCH, withdrawn);
    }
}
