/** Proof by a code that is mailed to the address that the service holds. */
@NullMarked
package kr.fedhub.keycloak.internal.proof.mail;

import org.jspecify.annotations.NullMarked;
