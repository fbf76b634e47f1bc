package kr.fedhub.keycloak.internal.account;

import java.time.Duration;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.keycloak.internal.proof.mail.Allowance;

/**
 * How many codes and tries there are. What is refused depends on what was typed and from where, never on whether there is an
 * account; one place cannot use up what others may ask for at the same address.
 *
 * @param realm the realm's id
 * @param purpose what the codes are for
 * @param place the network address that the request came from
 */
record AccountLimits(String realm, Purpose purpose, String place) {
    /** Of one code. */
    private static final int TRIES = 5;

    private static final int CODES_FROM_HERE_TO_ONE_ADDRESS = 5;
    private static final int CODES_FROM_HERE = 30;
    private static final int CODES_TO_ONE_ADDRESS = 30;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    Allowance tries(String attempt, int number) {
        return of("try " + attempt + " " + number, TRIES, HOUR);
    }

    Allowance fromHereTo(AccountAddress address) {
        return of("code " + place + " " + address.text(), CODES_FROM_HERE_TO_ONE_ADDRESS, HOUR);
    }

    Allowance fromHere() {
        return of("codes " + place, CODES_FROM_HERE, HOUR);
    }

    Allowance to(AccountAddress address) {
        return of("codes to " + address.text(), CODES_TO_ONE_ADDRESS, DAY);
    }

    private Allowance of(String what, int places, Duration span) {
        return new Allowance(realm + " " + purpose + " " + what, places, span);
    }
}
