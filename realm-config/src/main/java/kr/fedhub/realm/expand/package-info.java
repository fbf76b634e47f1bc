/** Descriptors expanded into plain Keycloak representations. */
@NullMarked
package kr.fedhub.realm.expand;

import org.jspecify.annotations.NullMarked;
