package kr.fedhub.demo.service.session;

import kr.fedhub.demo.service.account.HubProfile;
import kr.fedhub.demo.service.account.ServiceAccount;

/**
 * A person who is logged in at a service.
 *
 * @param profile what the hub sent
 * @param account the service's own account
 * @param hub the login at the hub behind it
 */
public record SignedIn(HubProfile profile, ServiceAccount account, HubLogin hub) {
    /** The same person with renewed tokens. */
    public SignedIn with(HubLogin renewed) {
        return new SignedIn(profile, account, renewed);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "SignedIn";
    }
}
