package kr.fedhub.core.metadata.aggregate;

import static kr.fedhub.core.metadata.aggregate.SourceFixture.CREATED;
import static kr.fedhub.core.metadata.aggregate.SourceFixture.NOW;
import static kr.fedhub.core.metadata.aggregate.SourceFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateDocumentTest {
    private final SourceFixture source = new SourceFixture();
    private final String unsigned = source.unsigned(source.identityProvider("one.example.org"));

    @Test
    void aSingleEntityIsADocumentToo() throws AggregateRefused {
        String aggregate = unsigned;
        String root = aggregate.substring(aggregate.indexOf("xmlns:md="), aggregate.indexOf(" ID="));
        String entity = source.identityProvider("one.example.org")
                .replace(
                        "<md:EntityDescriptor ",
                        "<md:EntityDescriptor " + root + " ID=\"_all\" validUntil=\"" + VALID_UNTIL + "\" ")
                .replace(
                        "<mdrpi:RegistrationInfo",
                        "<mdrpi:PublicationInfo creationInstant=\"" + CREATED + "\"/><mdrpi:RegistrationInfo");

        Aggregate answer = source.read(source.signed(entity));

        assertThat(answer.snapshot().members()).hasSize(1);
        assertThat(answer.snapshot().createdAt()).contains(CREATED);
        assertThat(answer.snapshot().validUntil()).isEqualTo(VALID_UNTIL);
    }

    @Test
    void groupsInsideGroupsAreRead() throws AggregateRefused {
        String inner = "<md:EntitiesDescriptor><md:Extensions><mdrpi:RegistrationInfo "
                + "registrationAuthority=\"https://other.example.org\"/></md:Extensions>"
                + source.identityProvider("two.example.org").replaceAll("<mdrpi:Reg[^>]*>", "")
                + "</md:EntitiesDescriptor>";
        String expired = "<md:EntitiesDescriptor validUntil=\"2020-01-01T00:00:00Z\">"
                + source.identityProvider("three.example.org") + "</md:EntitiesDescriptor>";

        Aggregate aggregate =
                source.read(source.signed(source.unsigned(inner, expired, source.identityProvider("one.example.org"))));

        assertThat(aggregate.snapshot().members())
                .extracting(member -> member.registrationAuthority())
                .containsExactly("https://federation.example.org", "https://other.example.org");
        assertThat(aggregate.skipped())
                .containsExactly(
                        new SkippedEntity("https://three.example.org/idp", "the validUntil of its group is past"));
    }

    @Test
    void packedAndPlainFilesAreRead() throws Exception {
        byte[] plain = source.signed(unsigned);
        byte[] packed = gzip(plain);

        assertThat(source.read(packed).snapshot()).isEqualTo(source.read(plain).snapshot());
        assertThat(source.read(packed).digest()).isEqualTo(sha256(packed));
        assertThat(source.read(plain).digest()).isEqualTo(sha256(plain));
    }

    @Test
    void aDocumentWithoutEndIsRefused() {
        source.refuses(signed(unsigned.replaceAll(" validUntil=\"[^\"]*\"", "")), Reason.NO_VALID_UNTIL);
        source.refuses(signed(valid("whenever")), Reason.NO_VALID_UNTIL);
    }

    @Test
    void anExpiredDocumentIsRefused() {
        source.refuses(signed(valid(NOW.toString())), Reason.EXPIRED);
    }

    @Test
    void aDocumentThatIsValidForTooLongIsRefused() throws AggregateRefused {
        source.refuses(signed(valid(NOW.plus(Duration.ofDays(3650)).toString())), Reason.VALID_TOO_LONG);
        assertThat(source.read(signed(valid(NOW.plus(Duration.ofDays(28)).toString())))
                        .skipped())
                .isEmpty();
    }

    @Test
    void anOlderDocumentIsRefused() throws AggregateRefused {
        Snapshot live = snapshot(Optional.of(CREATED), VALID_UNTIL);

        Freshness.check(live, live);
        Freshness.check(snapshot(Optional.of(NOW), VALID_UNTIL), live);
        assertOlder(snapshot(Optional.of(CREATED.minusSeconds(1)), VALID_UNTIL.plusSeconds(9)), live);
        assertOlder(snapshot(Optional.empty(), VALID_UNTIL.minusSeconds(1)), live);
    }

    @Test
    void anHtmlPageIsNoMetadata() {
        source.refuses("<html><body>Sorry</body></html>", Reason.NOT_METADATA);
        source.refuses("<!DOCTYPE html><html><body><p>Sorry<br></body></html>", Reason.DTD);
        source.refuses("Bad gateway", Reason.NOT_XML);
        source.refuses("", Reason.NOT_XML);
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        byte[] whole = source.signed(unsigned);
        byte[] packed = gzip(whole);

        for (int length = 0; length < whole.length; length += 97) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(AggregateRefused.class).isThrownBy(() -> source.read(part));
        }
        source.refuses(Arrays.copyOf(packed, packed.length / 2), Reason.NOT_XML);
        source.refuses(Arrays.copyOf(packed, 5), Reason.NOT_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"https://evil.example.org/x.dtd\">",
                "<!DOCTYPE x>"
            })
    void documentTypesAreRefused(String type) {
        String signed = new String(signed(unsigned), StandardCharsets.UTF_8);

        source.refuses(signed.replaceFirst("(<!-- a fed)", type + "$1"), Reason.DTD);
    }

    @Test
    void aMissingFileIsNoRefusal() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> source.reader().read(Path.of("no-such-file.xml"), List.of()));
    }

    private byte[] signed(String xml) {
        return SignedAggregate.usual().sign(xml, source.signer);
    }

    private String valid(String until) {
        return unsigned.replace(VALID_UNTIL.toString(), until);
    }

    private static Snapshot snapshot(Optional<Instant> createdAt, Instant validUntil) {
        return new Snapshot(createdAt, validUntil, "", List.of(), List.of());
    }

    private static void assertOlder(Snapshot next, Snapshot live) {
        assertThatExceptionOfType(AggregateRefused.class)
                .isThrownBy(() -> Freshness.check(next, live))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.OLDER));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
