package kr.fedhub.keycloak.internal.admin;

import java.time.Instant;
import kr.fedhub.core.consent.ConsentReceipt;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as the admin API shows it. Times are ISO 8601.
 *
 * @param id its own identifier
 * @param researcher the user's id
 * @param service the client id; the client's own id when the client is gone
 * @param purpose the purpose's id; {@code terms} and {@code age} are the terms of use and the minimum age
 * @param noticeHash SHA-256 of the notice in lower-case hex digits
 * @param locale the language that it was read in
 * @param notice the text that was agreed to
 * @param givenAt when it was agreed to
 * @param withdrawnAt when it was withdrawn; null while it holds
 */
record ConsentView(
        String id,
        String researcher,
        String service,
        String purpose,
        String noticeHash,
        String locale,
        String notice,
        String givenAt,
        @Nullable String withdrawnAt) {
    static ConsentView of(ConsentReceipt receipt, String service) {
        return new ConsentView(
                receipt.id(),
                receipt.researcher(),
                service,
                receipt.purpose(),
                receipt.noticeHash(),
                receipt.locale(),
                receipt.notice(),
                receipt.givenAt().toString(),
                receipt.withdrawnAt().map(Instant::toString).orElse(null));
    }
}
