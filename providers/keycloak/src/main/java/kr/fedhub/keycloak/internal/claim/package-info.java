/** Tells a service which of its own accounts a researcher has linked, and nobody else. */
@NullMarked
package kr.fedhub.keycloak.internal.claim;

import org.jspecify.annotations.NullMarked;
