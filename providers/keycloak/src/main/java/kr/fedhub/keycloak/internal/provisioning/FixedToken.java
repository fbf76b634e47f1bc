package kr.fedhub.keycloak.internal.provisioning;

import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/** A bearer token from a store of secrets. */
record FixedToken(String token) implements BearerTokens {
    FixedToken {
        if (!FORM.matcher(token).matches()) {
            throw new DirectoryException(Kind.CREDENTIALS, "The secret is not a bearer token");
        }
    }

    @Override
    public boolean renew(String refused) {
        return false;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "FixedToken";
    }
}
