package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A secret that the server masks when it is read, so that a digest of what was written stands beside it.
 *
 * @param owner whose secret it is
 * @param key its name in the map that holds it
 */
record WriteOnlySecret(String owner, String key) {
    private static final String DIGEST = "hub.secret.digest";

    /** Adds the new digest to a wanted map; or takes the secret out, if it is the one that the server's digest was made of. */
    void prepare(ObjectNode wanted, JsonNode there) {
        if (!wanted.hasNonNull(key)) {
            if (wanted.has(key)) {
                // Else a digest without its secret would vouch for that secret when it comes back.
                wanted.putNull(DIGEST);
            }
            return;
        }
        SecretDigest digest = new SecretDigest(owner, wanted.path(key).asText());
        if (digest.matches(there.path(DIGEST).asText())) {
            wanted.remove(key);
        } else {
            wanted.put(DIGEST, digest.make());
        }
    }
}
