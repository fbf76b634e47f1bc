/** What the hub keeps of its metadata sources, in tables of its own. */
@NullMarked
package kr.fedhub.keycloak.federation.store;

import org.jspecify.annotations.NullMarked;
