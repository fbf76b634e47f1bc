package kr.fedhub.demo.service.arrival;

import java.util.function.BooleanSupplier;
import kr.fedhub.demo.service.account.AccountDatabase;
import kr.fedhub.demo.service.account.HubProfile;
import kr.fedhub.demo.service.account.ServiceAccount;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;

/** Finds the account of a person who has just logged in. */
public interface Arrivals {
    /**
     * The person's account at the service.
     *
     * @param issuer the hub
     * @param subject the person's identifier at this service, from the hub
     * @throws ProblemException when the person has none and gets none
     */
    ServiceAccount admit(String issuer, String subject, HubProfile profile);

    /** A service that makes an account on the first arrival. */
    static Arrivals making(AccountDatabase accounts) {
        return accounts::arrive;
    }

    /**
     * A service that opens the account that the hub names.
     *
     * @param alsoUnlinked whether it makes one for a person of whom the hub names none, as before it linked accounts
     */
    static Arrivals linked(AccountDatabase accounts, BooleanSupplier alsoUnlinked) {
        return (issuer, subject, profile) -> {
            if (profile.accountNumber().isEmpty() && alsoUnlinked.getAsBoolean()) {
                return accounts.arrive(issuer, subject, profile);
            }
            String number = profile.accountNumber()
                    .orElseThrow(() -> new ProblemException(Problem.ACCOUNT_NOT_NAMED, "The hub names no account"));
            return accounts.visit(number)
                    .orElseThrow(() -> new ProblemException(Problem.ACCOUNT_UNKNOWN, "The hub names no open account"));
        };
    }
}
