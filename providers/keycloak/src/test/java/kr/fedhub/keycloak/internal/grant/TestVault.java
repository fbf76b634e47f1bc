package kr.fedhub.keycloak.internal.grant;

import java.util.Map;
import java.util.Optional;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

/** A vault in memory. */
final class TestVault {
    private TestVault() {}

    /** Holds secrets by whole references. */
    static VaultTranscriber of(Map<String, String> secrets) {
        return Fake.of(
                VaultTranscriber.class,
                Map.of(
                        "getStringSecret",
                        name -> Fake.of(
                                VaultStringSecret.class,
                                Map.of(
                                        "get", none -> Optional.ofNullable(secrets.get((String) name[0])),
                                        "close", none -> Fake.NOTHING))));
    }
}
