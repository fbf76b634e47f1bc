package kr.fedhub.demo.service.account;

/** Another account has the user name or the hub's name already. */
public final class MemberExistsException extends Exception {
    MemberExistsException(Throwable cause) {
        super("another account has the user name or the external id", cause);
    }
}
