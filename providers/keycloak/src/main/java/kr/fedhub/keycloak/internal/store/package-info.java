/** The hub's tables and the federations of a realm, wired into Keycloak. */
@NullMarked
package kr.fedhub.keycloak.internal.store;

import org.jspecify.annotations.NullMarked;
