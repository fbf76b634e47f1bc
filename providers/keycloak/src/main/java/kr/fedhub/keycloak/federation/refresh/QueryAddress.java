package kr.fedhub.keycloak.federation.refresh;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import kr.fedhub.core.digest.Digests;
import kr.fedhub.core.metadata.EntityId;

/** The address of one member's metadata (SAML profile for the Metadata Query Protocol, draft-young-md-query-saml §2.1). */
final class QueryAddress {
    private QueryAddress() {}

    static URI of(URI base, EntityId member) {
        byte[] digest = Digests.of("SHA-1").digest(member.value().getBytes(StandardCharsets.UTF_8));
        String text = base.toString();
        String start = text.endsWith("/") ? text : text + "/";
        return URI.create(start + "entities/%7Bsha1%7D" + HexFormat.of().formatHex(digest));
    }
}
