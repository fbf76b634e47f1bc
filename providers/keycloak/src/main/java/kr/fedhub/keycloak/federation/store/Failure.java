package kr.fedhub.keycloak.federation.store;

import java.time.Instant;

/**
 * Why a source was not refreshed.
 *
 * @param at when
 * @param reason a word of a closed set, for machines
 * @param text one line for the operator
 */
public record Failure(Instant at, String reason, String text) {
    private static final int LONGEST = 1000;

    public Failure {
        text = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
