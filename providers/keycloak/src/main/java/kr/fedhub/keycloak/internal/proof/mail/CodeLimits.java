package kr.fedhub.keycloak.internal.proof.mail;

import java.time.Duration;
import kr.fedhub.core.code.TypedAccount;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;

/**
 * How many codes and tries there are. None of them can be used up against the owner of an account by somebody else: what
 * one researcher may ask for is counted for that researcher.
 */
record CodeLimits(String realm, String service, String researcher) {
    /** Of one attempt, whatever codes were sent in it. */
    private static final int TRIES = 5;

    private static final int CODES_FOR_ONE_NAME = 5;
    private static final int CODES_OF_ONE_RESEARCHER = 15;
    private static final int MAILS_FROM_ONE_RESEARCHER = 5;
    private static final int MAILS_TO_ONE_ACCOUNT = 30;
    private static final Duration ATTEMPT = Duration.ofHours(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    static CodeLimits of(ProofContext context) {
        return new CodeLimits(
                context.realm().getId(),
                context.service().getId(),
                context.researcher().getId());
    }

    Allowance tries(String attempt) {
        return new Allowance("try " + attempt, TRIES, ATTEMPT);
    }

    /** What is refused with a page: it depends on what was typed only, not on what the service holds. */
    Allowance codesFor(TypedAccount typed) {
        return of("code " + researcher + " " + typed.canonical(), CODES_FOR_ONE_NAME, HOUR);
    }

    Allowance codesOfResearcher() {
        return of("codes " + researcher, CODES_OF_ONE_RESEARCHER, DAY);
    }

    /** What is not told: the account may be found under several names. */
    Allowance mailsFromResearcher(String account) {
        return of("mail " + researcher + " " + account, MAILS_FROM_ONE_RESEARCHER, DAY);
    }

    Allowance mailsTo(String account) {
        return of("mails " + account, MAILS_TO_ONE_ACCOUNT, DAY);
    }

    private Allowance of(String what, int places, Duration span) {
        return new Allowance(realm + " " + service + " " + what, places, span);
    }
}
