package kr.fedhub.e2e.ssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.aggregate.AggregateLimits;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRules;
import kr.fedhub.core.metadata.aggregate.MemberFilter;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.saml.Aggregate;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.XmlSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionMetadataE2E {
    @Test
    void whatSimpleSamlPhpPublishesAboutItselfIsAMemberWithNothingLeftOut(@TempDir Path folder) throws Exception {
        assumeTrue(SimpleSamlPhp.isInstalled(), SimpleSamlPhp.MISSING);
        Credential federation = Credential.rsa("federation.example");
        Path file = folder.resolve("aggregate.xml");
        try (SimpleSamlPhp institution = SimpleSamlPhp.start(TestOptions.work().resolve("simplesamlphp-metadata"))) {
            Files.write(file, Aggregate.of().with(institution.metadata()).signed(XmlSigner.usual(federation)));
        }

        var aggregate = new AggregateReader(rules(federation), Clock.systemUTC()).read(file, List.of());

        assertThat(aggregate.skipped()).isEmpty();
        assertThat(aggregate.remarks()).isEmpty();
        assertThat(aggregate.snapshot().members()).singleElement().satisfies(InstitutionMetadataE2E::isComplete);
    }

    private static void isComplete(Member member) {
        assertThat(member.entityId().value()).isEqualTo(SimpleSamlPhp.ENTITY_ID);
        assertThat(member.displayNames()).containsEntry("ko", "새론대학교");
        assertThat(member.scopes()).containsExactly(new Scope("saeron.example", false));
        assertThat(member.signOn()).singleElement().matches(endpoint -> endpoint.binding() == Binding.REDIRECT);
        assertThat(member.logout()).singleElement().matches(endpoint -> endpoint.binding() == Binding.REDIRECT);
        assertThat(member.wantsSignedRequests()).isTrue();
        assertThat(member.contacts())
                .anySatisfy(contact ->
                        assertThat(contact.email().toLowerCase(Locale.ROOT)).isEqualTo("it@saeron.example"));
    }

    private static AggregateRules rules(Credential federation) {
        return new AggregateRules(
                TrustAnchor.parse(federation.pem()),
                Duration.ofDays(28),
                AggregateLimits.standard(),
                MemberFilter.everything());
    }
}
