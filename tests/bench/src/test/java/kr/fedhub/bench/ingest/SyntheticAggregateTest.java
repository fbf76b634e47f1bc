package kr.fedhub.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.fedhub.core.metadata.aggregate.Aggregate;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.fixture.TestSigner;
import kr.fedhub.core.metadata.snapshot.SnapshotChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticAggregateTest {
    private static final int ENTITIES = 200;

    private final Instant created = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final SyntheticAggregate aggregate = SyntheticAggregate.of(ENTITIES, 0, created);

    @TempDir
    private Path folder;

    @Test
    void equalParametersMakeEqualText() {
        assertThat(SyntheticAggregate.of(ENTITIES, 0, created).xml()).isEqualTo(aggregate.xml());
    }

    @Test
    void theHubBelievesItAndCanUseEveryMember() throws Exception {
        Aggregate read = read(aggregate);

        assertThat(read.identityProviders()).isEqualTo(90);
        assertThat(read.others()).isEqualTo(110);
        assertThat(read.skipped()).isEmpty();
        assertThat(read.remarks()).isEmpty();
        assertThat(read.snapshot().members())
                .hasSize(90)
                .allSatisfy(member -> assertThat(member.signingCertificates()).hasSize(2));
    }

    @Test
    void noTwoCertificatesAreTheSame() throws Exception {
        assertThat(read(aggregate).snapshot().members().stream()
                        .flatMap(member -> member.signingCertificates().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void inAnotherEditionOneMemberOfTwentyDiffers() throws Exception {
        SnapshotChange change = SnapshotChange.between(
                read(aggregate).snapshot(),
                read(SyntheticAggregate.of(ENTITIES, 1, created)).snapshot());

        assertThat(change.added()).isEmpty();
        assertThat(change.gone()).isEmpty();
        assertThat(change.changed()).hasSize(5);
    }

    @Test
    void anEntityIsAsBigAsInRealFederations() {
        assertThat(aggregate.xml().getBytes(StandardCharsets.UTF_8).length / ENTITIES)
                .isBetween(9_000, 9_600);
    }

    @Test
    void theFloorVerifiesIt() throws Exception {
        TestSigner signer = TestSigner.rsa(2048);
        Path file = folder.resolve("signed.xml");
        Files.write(file, SignedAggregate.usual().sign(aggregate.xml(), signer));

        new Floor(file, signer.certificate().getPublicKey()).run();
    }

    private Aggregate read(SyntheticAggregate synthetic) throws Exception {
        BenchFiles files = new BenchFiles(folder);
        TestSigner signer = TestSigner.rsa(2048);
        Files.writeString(files.certificate(), signer.pem());
        Files.write(files.current(), SignedAggregate.usual().sign(synthetic.xml(), signer));
        return files.reader().read(files.current(), List.of());
    }
}
