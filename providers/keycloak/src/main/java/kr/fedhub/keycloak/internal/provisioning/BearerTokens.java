package kr.fedhub.keycloak.internal.provisioning;

import java.util.regex.Pattern;

/** Where bearer tokens for one service come from. */
interface BearerTokens {
    /** The characters of a bearer token (RFC 6750, section 2.1). */
    Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{1,8192}=*");

    String token();

    /** Whether there is hope of another token than this one, which the service does not accept. */
    boolean renew(String refused);

    /** A token that does not change while it is used. */
    static BearerTokens fixed(String token) {
        return new FixedToken(token);
    }
}
