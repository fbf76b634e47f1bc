/** No token for a service that wants an account linked, unless the researcher has linked one; on every way to a token. */
@NullMarked
package kr.fedhub.keycloak.internal.grant;

import org.jspecify.annotations.NullMarked;
