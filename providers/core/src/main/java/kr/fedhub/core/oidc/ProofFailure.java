package kr.fedhub.core.oidc;

/** Why an OpenID Provider did not prove an account. */
public enum ProofFailure {
    /** The provider, or the person there, said no. */
    REFUSED,
    /** The provider does not answer, or does not know the hub. */
    UNAVAILABLE,
    /** The provider's answer cannot be believed. */
    NOT_BELIEVED,
    /** The answer came too late. */
    EXPIRED,
    /** The answer is about nobody who has an account. */
    NO_ACCOUNT
}
