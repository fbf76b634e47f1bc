package kr.fedhub.core.consent;

import static kr.fedhub.core.consent.Notes.CONTRACT;
import static kr.fedhub.core.consent.Notes.OPTIONAL;
import static kr.fedhub.core.consent.Notes.REQUIRED;
import static kr.fedhub.core.consent.Notes.TERMS;
import static kr.fedhub.core.consent.Notes.changed;
import static kr.fedhub.core.consent.Notes.receipt;
import static kr.fedhub.core.consent.Notes.with;
import static kr.fedhub.core.consent.Notes.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.fedhub.core.consent.ConsentCheck.Reason;
import org.junit.jupiter.api.Test;

class ConsentCheckTest {
    @Test
    void aFirstVisitAsksEverythingThatHasABox() {
        ConsentCheck check = ConsentCheck.atFirstUse(TERMS, List.of());

        assertThat(ids(check)).containsExactly("terms", "age", "provision", "newsletter");
        assertThat(check.questions()).extracting(ConsentCheck.Question::reason).containsOnly(Reason.FIRST);
        assertThat(check.passes()).isFalse();
    }

    @Test
    void whatIsOnlyShownIsNeverAsked() {
        assertThat(ConsentCheck.atFirstUse(with(CONTRACT), List.of()).passes()).isTrue();
        assertThat(ConsentCheck.atEntry(with(CONTRACT), List.of()).passes()).isTrue();
    }

    @Test
    void whatWasAgreedToIsNotAskedAgain() {
        List<ConsentReceipt> receipts = List.of(receipt(REQUIRED), receipt(OPTIONAL));

        assertThat(ConsentCheck.atFirstUse(with(REQUIRED, OPTIONAL), receipts).passes())
                .isTrue();
        assertThat(ConsentCheck.atEntry(with(REQUIRED, OPTIONAL), receipts).passes())
                .isTrue();
    }

    @Test
    void anOptionalPartThatWasLeftOutIsNotAskedAtTheNextEntry() {
        assertThat(ConsentCheck.atEntry(with(REQUIRED, OPTIONAL), List.of(receipt(REQUIRED)))
                        .passes())
                .isTrue();
    }

    @Test
    void aRequiredPartThatIsNewIsAskedAtTheNextEntry() {
        ConsentCheck check = ConsentCheck.atEntry(with(REQUIRED), List.of());

        assertThat(ids(check)).containsExactly("provision");
        assertThat(check.questions().get(0).reason()).isEqualTo(Reason.FIRST);
    }

    @Test
    void aChangedNoticeIsAskedAgainAlsoAnOptionalOne() {
        ConsentCheck check = ConsentCheck.atEntry(
                with(changed(REQUIRED), changed(OPTIONAL)), List.of(receipt(REQUIRED), receipt(OPTIONAL)));

        assertThat(ids(check)).containsExactly("provision", "newsletter");
        assertThat(check.questions()).extracting(ConsentCheck.Question::reason).containsOnly(Reason.CHANGED);
    }

    @Test
    void aWithdrawnRequiredConsentIsAskedAtTheNextEntryAndAnOptionalOneIsNot() {
        ConsentCheck check = ConsentCheck.atEntry(
                with(REQUIRED, OPTIONAL), List.of(withdrawn(receipt(REQUIRED)), withdrawn(receipt(OPTIONAL))));

        assertThat(ids(check)).containsExactly("provision");
        assertThat(check.questions().get(0).reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aNewConsentCountsWhateverWasWithdrawnBefore() {
        List<ConsentReceipt> receipts = List.of(receipt(REQUIRED), withdrawn(receipt(REQUIRED)));

        assertThat(ConsentCheck.atEntry(with(REQUIRED), receipts).passes()).isTrue();
    }

    @Test
    void aChangedOptionalNoticeWhoseConsentWasWithdrawnIsLeftAlone() {
        assertThat(ConsentCheck.atEntry(with(changed(OPTIONAL)), List.of(withdrawn(receipt(OPTIONAL))))
                        .passes())
                .isTrue();
    }

    @Test
    void newTermsOfUseAndAnotherAgeAreAsked() {
        List<ConsentReceipt> receipts = List.of(
                receipt(
                        Notices.TERMS,
                        NoticeHash.ofTerms(java.net.URI.create("https://service.example/terms/2025-01"))),
                receipt(Notices.AGE, NoticeHash.ofAge(13)),
                receipt(REQUIRED));

        assertThat(ids(ConsentCheck.atEntry(TERMS, receipts))).containsExactly("terms", "age");
    }

    @Test
    void everyRequiredBoxMustBeTicked() {
        ConsentCheck check = ConsentCheck.atFirstUse(TERMS, List.of());

        assertThat(check.answer(Set.of())).isEqualTo(new ConsentAnswer.Refused(List.of("terms", "age", "provision")));
        assertThat(check.answer(Set.of("age", "terms", "newsletter")))
                .isEqualTo(new ConsentAnswer.Refused(List.of("provision")));
    }

    @Test
    void whatWasTickedIsGivenAndAnOptionalBoxMayStayEmpty() {
        ConsentCheck check = ConsentCheck.atFirstUse(TERMS, List.of());

        assertThat(given(check.answer(Set.of("provision", "age", "terms"))))
                .containsExactly("terms", "age", "provision");
        assertThat(given(check.answer(Set.of("provision", "age", "terms", "newsletter"))))
                .containsExactly("terms", "age", "provision", "newsletter");
    }

    @Test
    void aTickForWhatWasNotAskedGivesNothing() {
        ConsentCheck check = ConsentCheck.atEntry(with(REQUIRED, OPTIONAL), List.of());

        assertThat(given(check.answer(Set.of("provision", "newsletter", "account", "../x"))))
                .containsExactly("provision");
    }

    @Test
    void anOptionalPartWhoseChangedNoticeIsLeftOutIsWithdrawn() {
        ConsentReceipt old = receipt(OPTIONAL);
        ConsentCheck check = ConsentCheck.atEntry(with(changed(OPTIONAL)), List.of(old));

        assertThat(check.answer(Set.of())).isEqualTo(new ConsentAnswer.Accepted(List.of(), List.of(old)));
        assertThat(ConsentCheck.atEntry(with(changed(OPTIONAL)), List.of(withdrawn(old)))
                        .passes())
                .isTrue();
    }

    @Test
    void aPageIsKnownByItsFingerprint() {
        ConsentCheck check = ConsentCheck.atFirstUse(with(REQUIRED), List.of());

        assertThat(check.fingerprint())
                .isEqualTo(ConsentCheck.atFirstUse(with(REQUIRED), List.of()).fingerprint())
                .isNotEqualTo(ConsentCheck.atFirstUse(with(changed(REQUIRED)), List.of())
                        .fingerprint())
                .isNotEqualTo(ConsentCheck.atFirstUse(with(REQUIRED, OPTIONAL), List.of())
                        .fingerprint());
    }

    private static List<String> ids(ConsentCheck check) {
        return check.questions().stream()
                .map(question -> question.notice().id())
                .toList();
    }

    private static List<String> given(ConsentAnswer answer) {
        return ((ConsentAnswer.Accepted) answer)
                .given().stream().map(Notice::id).toList();
    }
}
