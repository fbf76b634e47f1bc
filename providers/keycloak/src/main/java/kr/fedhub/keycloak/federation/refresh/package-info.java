/** Keeping the metadata of the sources up to date. */
@NullMarked
package kr.fedhub.keycloak.federation.refresh;

import org.jspecify.annotations.NullMarked;
