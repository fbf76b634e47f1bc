/** Accounts at the hub itself, for people without an institution: what is kept and what is said of them. */
@NullMarked
package kr.fedhub.keycloak.account;

import org.jspecify.annotations.NullMarked;
