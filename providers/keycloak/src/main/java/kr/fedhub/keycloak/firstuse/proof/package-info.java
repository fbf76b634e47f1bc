/** The extension point for ways to prove that a researcher owns an account at a service. */
@NullMarked
package kr.fedhub.keycloak.firstuse.proof;

import org.jspecify.annotations.NullMarked;
