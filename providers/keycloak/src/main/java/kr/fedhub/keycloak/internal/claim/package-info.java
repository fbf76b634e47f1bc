/** Tells a service who a researcher is and which of its own accounts is linked, and nobody else. */
@NullMarked
package kr.fedhub.keycloak.internal.claim;

import org.jspecify.annotations.NullMarked;
