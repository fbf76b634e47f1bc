package kr.fedhub.keycloak.federation.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a believed document besides its members.
 *
 * @param digest SHA-256 of the file, lower-case hex
 * @param createdAt when the federation made it, if it says so
 * @param validUntil until when it may be used
 * @param signer SHA-256 fingerprint of the certificate that verified it, lower-case hex
 * @param location where it came from
 * @param rules fingerprint of the settings that it was read with
 * @param validators how to ask whether it changed
 * @param receivedAt when the hub got it
 */
public record DocumentMeta(
        String digest,
        Optional<Instant> createdAt,
        Instant validUntil,
        String signer,
        String location,
        String rules,
        Validators validators,
        Instant receivedAt) {}
