package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.fixture.TestEntities;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BelievedSignatureTest {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

    private final SourceFixture source = new SourceFixture();
    private final String unsigned = source.unsigned(
            source.identityProvider("one.example.org"),
            TestEntities.service("sp.example.org"),
            source.identityProvider("two.example.org"));

    @Test
    void aFileSignedByThePinnedKeyIsBelieved() throws AggregateRefused {
        Aggregate aggregate = source.read(source.signed(unsigned));

        assertThat(aggregate.identityProviders()).isEqualTo(2);
        assertThat(aggregate.others()).isEqualTo(1);
        assertThat(aggregate.skipped()).isEmpty();
        assertThat(aggregate.snapshot().members())
                .extracting(member -> member.entityId().value())
                .containsExactly("https://one.example.org/idp", "https://two.example.org/idp");
        assertThat(aggregate.snapshot().signer()).isEqualTo(TrustAnchor.fingerprint(source.signer.certificate()));
        assertThat(aggregate.snapshot().createdAt()).contains(SourceFixture.CREATED);
        assertThat(aggregate.snapshot().validUntil()).isEqualTo(SourceFixture.VALID_UNTIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MORE + "rsa-sha384",
                MORE + "rsa-sha512",
                "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
                "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1",
                "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1"
            })
    void strongRsaSignaturesAreBelieved(String method) throws AggregateRefused {
        byte[] signed = SignedAggregate.usual().withMethod(method).sign(unsigned, source.signer);

        assertThat(source.read(signed).snapshot().members()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"})
    void ellipticCurveSignaturesAreBelieved(String method) throws AggregateRefused {
        TestSigner signer = TestSigner.ec(256);
        byte[] signed = SignedAggregate.usual().withMethod(MORE + method).sign(unsigned, signer);

        assertThat(source.with(TrustAnchor.parse(signer.pem()))
                        .read(signed)
                        .snapshot()
                        .members())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.w3.org/2001/04/xmldsig-more#sha384", "http://www.w3.org/2001/04/xmlenc#sha512"})
    void strongDigestsAreBelieved(String digest) throws AggregateRefused {
        byte[] signed = SignedAggregate.usual().withDigest(digest).sign(unsigned, source.signer);

        assertThat(source.read(signed).snapshot().members()).hasSize(2);
    }

    @Test
    void prefixesThatAreTreatedAsInclusiveAreRespected() throws AggregateRefused {
        byte[] signed = SignedAggregate.usual()
                .withInclusivePrefixes("md", "saml", "#default")
                .sign(unsigned, source.signer);

        assertThat(source.read(signed).snapshot().members()).hasSize(2);
    }

    @Test
    void anyOfSeveralPinnedKeysMaySign() throws AggregateRefused {
        TestSigner next = TestSigner.rsa(3072);
        source.with(new TrustAnchor(List.of(source.signer.certificate(), next.certificate())));

        Aggregate old = source.read(source.signed(unsigned));
        Aggregate signedByNext = source.read(SignedAggregate.usual().sign(unsigned, next));

        assertThat(old.snapshot().signer()).isEqualTo(TrustAnchor.fingerprint(source.signer.certificate()));
        assertThat(signedByNext.snapshot().signer()).isEqualTo(TrustAnchor.fingerprint(next.certificate()));
    }
}
