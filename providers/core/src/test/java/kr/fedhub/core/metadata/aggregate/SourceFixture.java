package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.fixture.TestEntities;
import kr.fedhub.core.metadata.fixture.TestSigner;

/** A metadata source with a signer of its own, at a fixed time. */
final class SourceFixture {
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    static final Instant CREATED = NOW.minus(Duration.ofHours(1));
    static final Instant VALID_UNTIL = NOW.plus(Duration.ofDays(7));

    final TestSigner signer = TestSigner.rsa(2048);
    private AggregateLimits limits = AggregateLimits.standard();
    private MemberFilter filter = MemberFilter.everything();
    private TrustAnchor anchor = new TrustAnchor(List.of(signer.certificate()));

    SourceFixture with(AggregateLimits other) {
        limits = other;
        return this;
    }

    SourceFixture with(MemberFilter other) {
        filter = other;
        return this;
    }

    SourceFixture with(TrustAnchor other) {
        anchor = other;
        return this;
    }

    String identityProvider(String host) {
        return TestEntities.identityProvider(host, signer.base64());
    }

    /** An unsigned aggregate with the given entities. */
    String unsigned(String... entities) {
        return TestEntities.aggregate(CREATED, VALID_UNTIL, List.of(entities));
    }

    byte[] signed(String xml) {
        return SignedAggregate.usual().sign(xml, signer);
    }

    Aggregate read(byte[] document) throws AggregateRefused {
        return read(document, List.of());
    }

    Aggregate read(byte[] document, Collection<Member> known) throws AggregateRefused {
        try {
            Path file = Files.createTempFile("aggregate", ".xml");
            try {
                Files.write(file, document);
                return reader().read(file, known);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AggregateReader reader() {
        AggregateRules rules = new AggregateRules(anchor, Duration.ofDays(28), limits, filter);
        return new AggregateReader(rules, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    void refuses(String document, AggregateRefused.Reason reason) {
        refuses(document.getBytes(StandardCharsets.UTF_8), reason);
    }

    void refuses(byte[] document, AggregateRefused.Reason reason) {
        assertThatExceptionOfType(AggregateRefused.class)
                .isThrownBy(() -> read(document))
                .satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.reason())
                        .as(refused.getMessage())
                        .isEqualTo(reason));
    }
}
