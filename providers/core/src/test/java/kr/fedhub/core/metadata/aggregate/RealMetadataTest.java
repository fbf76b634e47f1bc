package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import kr.fedhub.core.metadata.snapshot.SnapshotFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metadata of real federations, which is not part of this project: {@code FEDHUB_TESTDATA} says where it lies. */
class RealMetadataTest {
    private final SourceFixture source = new SourceFixture();
    private Path data = Path.of("");

    @BeforeEach
    void findData() {
        String folder = System.getenv("FEDHUB_TESTDATA");
        assumeTrue(folder != null, "skipped: FEDHUB_TESTDATA does not say where the real metadata is");
        data = Path.of(String.valueOf(folder));
    }

    @Test
    void theKoreanFederationIsReadCompletely() throws Exception {
        Aggregate aggregate =
                source.read(source.signed(source.unsigned(koreanEntities().toArray(String[]::new))));

        assertThat(aggregate.skipped()).isEmpty();
        assertThat(aggregate.remarks()).isEmpty();
        assertThat(aggregate.snapshot().members())
                .hasSize(8)
                .allSatisfy(member -> assertThat(member.registrationAuthority()).isEqualTo("http://kafe.kreonet.net"));
        assertThat(aggregate.snapshot().members())
                .flatExtracting(Member::scopes)
                .extracting(Scope::value)
                .containsExactlyInAnyOrder(
                        "coreen.or.kr",
                        "kiom.re.kr",
                        "kisti.re.kr",
                        "kribb.re.kr",
                        "postech.ac.kr",
                        "kasi.re.kr",
                        "snu.ac.kr",
                        "korea.ac.kr");
    }

    @Test
    void thousandsOfRealIdentityProvidersAreRead() throws Exception {
        Aggregate aggregate = source.read(signedEdugain());

        assertThat(aggregate.identityProviders()).isEqualTo(3257);
        assertThat(aggregate.snapshot().members().size() + aggregate.skipped().size())
                .isEqualTo(3257);
        assertThat(aggregate.skipped())
                .hasSizeLessThan(100)
                .allSatisfy(skipped -> assertThat(skipped.reason()).isNotBlank());
        assertThat(aggregate.snapshot().members().stream()
                        .flatMap(member -> member.displayNames().keySet().stream())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(43);
        assertThat(aggregate.snapshot().members().stream()
                        .map(Member::registrationAuthority)
                        .distinct())
                .hasSizeBetween(60, 67);
        assertThat(aggregate.snapshot().members()).anyMatch(Member::hidden);
        // Two of them are services as well; neither registers an address for discovery.
        assertThat(aggregate.snapshot().services()).isEmpty();
        assertThat(aggregate.snapshot().members().stream().flatMap(member -> member.scopes().stream()))
                .anyMatch(Scope::regexp);
    }

    @Test
    void realMembersSurviveTheirSnapshotAndAreKnownAgain() throws Exception {
        byte[] signed = signedEdugain();
        Snapshot snapshot = source.read(signed).snapshot();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFile.write(snapshot, out);

        Snapshot kept = SnapshotFile.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(kept).isEqualTo(snapshot);
        List<Member> again = source.read(signed, kept.members()).snapshot().members();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i)).isSameAs(kept.members().get(i));
        }
    }

    private List<String> koreanEntities() throws IOException {
        List<String> entities = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("kafe"))) {
            for (Path file : files.sorted().toList()) {
                entities.add(Files.readString(file).replaceFirst("<\\?xml[^>]*\\?>", ""));
            }
        }
        return entities;
    }

    private byte[] signedEdugain() throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(data.resolve("metadata/idem-edugain-2020-idps.redacted.xml.gz")))) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("validUntil=\"[^\"]*\"", "validUntil=\"" + SourceFixture.VALID_UNTIL + "\"");
            return SignedAggregate.usual().about("_idps").sign(xml, source.signer);
        }
    }
}
