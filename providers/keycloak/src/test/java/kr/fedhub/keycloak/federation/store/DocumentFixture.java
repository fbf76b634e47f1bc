package kr.fedhub.keycloak.federation.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.keycloak.federation.fixture.TestSource;

/** What a document holds, made up: its meta data and its members. */
final class DocumentFixture {
    private static final Instant NOW = TestSource.NOW;

    private DocumentFixture() {}

    static DocumentMeta meta(String digest) {
        return new DocumentMeta(
                Sha256.hex(digest),
                Optional.of(NOW.minusSeconds(60)),
                NOW.plusSeconds(3600),
                Sha256.hex("signer"),
                "https://federation.example.org/metadata.xml",
                Sha256.hex("rules"),
                new Validators("\"v1\"", "Mon, 23 Nov 2026 00:00:00 GMT"),
                NOW);
    }

    static List<Member> members(int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String noise = Sha256.hex("n" + i) + Sha256.hex("m" + i) + Sha256.hex("o" + i);
            members.add(new Member(
                    new EntityId("https://%05d.example.org/idp".formatted(i)),
                    "http://kafe.kreonet.net",
                    new TreeMap<>(Map.of("ko", "대학교 " + i, "en", noise)),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(new BoundEndpoint(Binding.POST, "https://x/" + noise, Optional.empty())),
                    List.of(),
                    List.of(noise),
                    false,
                    List.of(),
                    new TreeMap<>(),
                    false,
                    List.of(),
                    Optional.empty()));
        }
        return members;
    }
}
