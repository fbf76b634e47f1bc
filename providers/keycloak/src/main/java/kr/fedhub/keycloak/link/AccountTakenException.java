package kr.fedhub.keycloak.link;

/** An account at a service belongs to another researcher already. */
public final class AccountTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccountTakenException() {
        super("the account belongs to another researcher already");
    }
}
