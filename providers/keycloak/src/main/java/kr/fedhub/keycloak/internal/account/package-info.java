/** Opening, using and recovering accounts at the hub itself. */
@NullMarked
package kr.fedhub.keycloak.internal.account;

import org.jspecify.annotations.NullMarked;
