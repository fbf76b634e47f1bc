/** Accounts at the hub itself, for people without an institution. */
@NullMarked
package kr.fedhub.e2e.account;

import org.jspecify.annotations.NullMarked;
