package kr.fedhub.core.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody agreed to something, kept to show it later.
 *
 * @param id its own identifier
 * @param researcher the Keycloak user's id
 * @param service the Keycloak client's id
 * @param purpose the purpose's id; {@code terms} and {@code age} are the service's terms of use and the minimum age
 * @param noticeHash SHA-256 of the notice in lower-case hex digits
 * @param locale the language that it was read in
 * @param notice the text as it stood on the page, without the person's own values
 * @param givenAt when it was agreed to
 * @param withdrawnAt when it was withdrawn
 */
public record ConsentReceipt(
        String id,
        String researcher,
        String service,
        String purpose,
        String noticeHash,
        String locale,
        String notice,
        Instant givenAt,
        Optional<Instant> withdrawnAt) {
    /** Whether it holds for a notice. */
    public boolean covers(String hash) {
        return withdrawnAt.isEmpty() && noticeHash.equals(hash);
    }
}
