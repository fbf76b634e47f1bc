package kr.fedhub.core.link;

import java.util.regex.Pattern;

/**
 * How it was proven that a researcher owns an account, by the id of the proof's provider.
 *
 * @param id lower-case words joined by hyphens, at most 40 characters
 */
public record ProofKind(String id) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** A code sent to the address that the service holds. */
    public static final ProofKind EMAIL_CODE = new ProofKind("email-code");
    /** A login at the service's own identity provider. */
    public static final ProofKind SERVICE_LOGIN = new ProofKind("service-login");
    /** A scoped identifier from the institution that the service holds for the account. */
    public static final ProofKind INSTITUTION_ASSERTION = new ProofKind("institution-assertion");
    /** An OpenID Provider that verifies people. */
    public static final ProofKind OIDC_VERIFIER = new ProofKind("oidc-verifier");
    /** The account was made by the researcher who is linked to it. */
    public static final ProofKind SIGN_UP = new ProofKind("sign-up");

    public ProofKind {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a kind of proof is named with lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
