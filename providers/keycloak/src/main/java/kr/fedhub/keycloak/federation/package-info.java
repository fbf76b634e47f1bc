/** Researchers who come from an institution. */
@NullMarked
package kr.fedhub.keycloak.federation;

import org.jspecify.annotations.NullMarked;
