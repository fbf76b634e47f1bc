/** A researcher's first visit to a service: the account there is linked, or made, once. */
@NullMarked
package kr.fedhub.keycloak.firstuse;

import org.jspecify.annotations.NullMarked;
