/** Proofs by an OpenID Provider: the hub asks it itself, and nobody logs in to the hub by it. */
@NullMarked
package kr.fedhub.keycloak.internal.proof.oidc;

import org.jspecify.annotations.NullMarked;
