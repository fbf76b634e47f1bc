package kr.fedhub.core.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.consent.LocalizedText;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.link.ProofKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FirstUsePolicyRoundTripTest {
    @Property(tries = 100)
    void whatIsWrittenIsReadAsTheSame(@ForAll("policies") FirstUsePolicy policy) {
        String json = FirstUsePolicyWriter.write(policy);

        assertThat(FirstUsePolicyReader.read(json)).isEqualTo(policy);
        assertThat(FirstUsePolicyWriter.write(FirstUsePolicyReader.read(json))).isEqualTo(json);
    }

    @Property(tries = 200)
    void whateverStandsThereIsReadOrRefused(@ForAll("policies") FirstUsePolicy policy, @ForAll int place) {
        String json = FirstUsePolicyWriter.write(policy);
        int cut = Math.floorMod(place, json.length());
        try {
            FirstUsePolicyReader.read(json.substring(0, cut) + json.substring(cut + 1));
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<FirstUsePolicy> policies() {
        return Combinators.combine(
                        proofs(),
                        directory().optional(),
                        Arbitraries.integers()
                                .between(1, 3650)
                                .map(Duration::ofDays)
                                .optional(),
                        Arbitraries.of("voPersonApplicationUID", "uid", "urn:oid:1.2.3"),
                        terms(),
                        Arbitraries.integers().between(1, 5_000_000).optional())
                .as((proofs, directory, span, claim, terms, minutes) ->
                        new FirstUsePolicy(proofs, true, directory, span, claim, terms, demands(proofs, minutes)));
    }

    private static List<ProofDemand> demands(List<ProofRule> proofs, Optional<Integer> minutes) {
        return proofs.stream()
                .map(rule -> new ProofDemand(
                        "https://a.example/acr/" + rule.kind(), minutes.map(Duration::ofMinutes), Set.of(rule.kind())))
                .toList();
    }

    private static Arbitrary<List<ProofRule>> proofs() {
        Arbitrary<String> names =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        Arbitrary<ProofRule> proof = Combinators.combine(
                        names.filter(name -> !name.equals("sign-up")).map(ProofKind::new),
                        Arbitraries.maps(names, text()).ofMaxSize(4))
                .as(ProofRule::new);
        return proof.list().ofMaxSize(4).uniqueElements(ProofRule::kind);
    }

    private static Arbitrary<DirectoryTarget> directory() {
        Arbitrary<SecretReference> secret =
                Arbitraries.of("${vault.scim}", "${env.FEDHUB_SECRET_SCIM}").map(SecretReference::parse);
        Arbitrary<DirectoryTarget.Credentials> credentials = Combinators.combine(
                        Arbitraries.of(true, false), secret, text(), text().optional())
                .as((bearer, token, id, scope) -> bearer
                        ? new DirectoryTarget.Credentials.Bearer(token)
                        : new DirectoryTarget.Credentials.ClientCredentials(
                                URI.create("https://as.example/token?x=1"), id, token, scope));
        return Combinators.combine(
                        credentials, Arbitraries.of(DirectoryTarget.Later.class).set())
                .as((how, later) -> new DirectoryTarget(URI.create("http://127.0.0.1:8080/scim"), how, later));
    }

    private static Arbitrary<ServiceTerms> terms() {
        return Combinators.combine(
                        Arbitraries.of("https://a.example/terms", "http://localhost/x?y=z")
                                .map(URI::create)
                                .optional(),
                        purpose().list().ofMaxSize(3).uniqueElements(Purpose::id),
                        Arbitraries.integers().between(0, 120))
                .as(ServiceTerms::new);
    }

    private static Arbitrary<Purpose> purpose() {
        Arbitrary<List<LocalizedText>> texts = localized().list().ofSize(9);
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(4)
                                .ofMaxLength(40)
                                .filter(id -> !id.equals("terms")),
                        Arbitraries.of(Purpose.Basis.class),
                        Arbitraries.of(Purpose.Relation.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of("mail", "displayName", "o")
                                .list()
                                .ofMinSize(1)
                                .uniqueElements(),
                        texts,
                        Arbitraries.of(true, false))
                .as((id, basis, relation, required, items, text, abroad) -> new Purpose(
                        id.toLowerCase(Locale.ROOT),
                        basis,
                        relation,
                        required && basis == Purpose.Basis.CONSENT,
                        text.get(0),
                        text.get(1),
                        text.get(2),
                        items,
                        text.get(3),
                        text.get(4),
                        abroad
                                ? Optional.of(new Purpose.Transfer(text.get(5), text.get(6), text.get(7), text.get(8)))
                                : Optional.empty()));
    }

    private static Arbitrary<LocalizedText> localized() {
        return Combinators.combine(text(), text()).as(LocalizedText::new);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("가나다 abc\"\\<>&\n\t${}'…")
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> !text.isBlank());
    }
}
