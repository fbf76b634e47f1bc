package kr.fedhub.demo.service.oidc;

/** The hub does not give the token that was asked for; the person may have to log in again. */
public final class TokenRefusedException extends Exception {
    /** A refusal with its OAuth error code. */
    public TokenRefusedException(String errorCode) {
        super(errorCode);
    }
}
