package kr.fedhub.core.metadata.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFileTest {
    private static final Instant TIME = Instant.parse("2026-11-23T00:00:00.123Z");
    private static final Member FULL = new Member(
            new EntityId("https://one.example.org/idp"),
            "https://federation.example.org",
            new TreeMap<>(Map.of("ko", "하나 대학교", "en", "One \ud83c\udf93")),
            List.of("a", "b c"),
            List.of("one.example.org"),
            Optional.of("https://one.example.org/logo.png"),
            List.of(new Scope("one.example.org", false), new Scope("^.*\\.one\\.example\\.org$", true)),
            List.of(new BoundEndpoint(Binding.POST, "https://one.example.org/sso", Optional.empty())),
            List.of(new BoundEndpoint(
                    Binding.REDIRECT, "https://one.example.org/slo", Optional.of("https://one.example.org/done"))),
            List.of("MIIB", "MIIC"),
            true,
            List.of("urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
            new TreeMap<>(Map.of("category", Set.of("x", "y"))),
            true,
            List.of(new MemberContact(MemberContact.Kind.SECURITY, "", "cert@one.example.org")),
            Optional.of("https://one.example.org/error"));

    private static final DiscoveryClient SERVICE = new DiscoveryClient(
            new EntityId("https://sp.example.org/sp"),
            "https://federation.example.org",
            new TreeMap<>(Map.of("ko", "하나 서비스")),
            List.of("https://sp.example.org/ds", "https://sp.example.org/ds2"));

    @Test
    void aSnapshotSurvivesItsFile() throws IOException {
        Snapshot snapshot =
                new Snapshot(Optional.of(TIME), TIME.plusSeconds(1), "abc", List.of(FULL), List.of(SERVICE));

        assertThat(read(bytes(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void anEmptySnapshotSurvivesToo() throws IOException {
        Snapshot snapshot = new Snapshot(Optional.empty(), TIME, "", List.of(), List.of());

        assertThat(read(bytes(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void theSameMembersMakeTheSameFile() throws IOException {
        Snapshot snapshot = new Snapshot(Optional.of(TIME), TIME, "abc", List.of(FULL), List.of(SERVICE));

        assertThat(bytes(snapshot)).isEqualTo(bytes(read(bytes(snapshot))));
    }

    @Test
    void anotherFormatIsToldClearly() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> read(header(0x46485346, 7)))
                .withMessage("The snapshot has format 7; this hub reads formats 1 and 2");
        assertThatIOException()
                .isThrownBy(() -> read(header(1, 1)))
                .withMessage("This is no snapshot of a metadata source");
    }

    @Test
    void aFileOfTheVersionBeforeHasTheSameMembersAndNoServices() throws IOException {
        Snapshot written = new Snapshot(Optional.of(TIME), TIME, "abc", List.of(FULL), List.of());
        byte[] current = unpacked(bytes(written));
        byte[] before = Arrays.copyOf(current, current.length - Integer.BYTES);
        before[7] = 1;

        assertThat(read(packed(before))).isEqualTo(written);
        assertThatIOException()
                .isThrownBy(() -> read(packed(Arrays.copyOf(before, before.length + 1))))
                .withMessageContaining("something stands behind its end");
    }

    @Test
    void aFileOfThisVersionDoesNotEndBehindItsMembers() throws IOException {
        byte[] whole = unpacked(bytes(new Snapshot(Optional.of(TIME), TIME, "abc", List.of(FULL), List.of())));

        assertThatIOException()
                .isThrownBy(() -> read(packed(Arrays.copyOf(whole, whole.length - Integer.BYTES))))
                .withMessageStartingWith("The snapshot is damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 40, 200})
    void aTruncatedFileIsToldClearly(int length) throws IOException {
        byte[] whole = bytes(new Snapshot(Optional.of(TIME), TIME, "abc", List.of(FULL), List.of(SERVICE)));

        assertThatIOException()
                .isThrownBy(() -> read(Arrays.copyOf(whole, length)))
                .withMessageStartingWith("The snapshot is damaged");
    }

    private static byte[] bytes(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotFile.write(snapshot, out);
        return out.toByteArray();
    }

    private static Snapshot read(byte[] bytes) throws IOException {
        return SnapshotFile.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] header(int magic, int version) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(magic);
            data.writeInt(version);
        }
        return out.toByteArray();
    }
}
