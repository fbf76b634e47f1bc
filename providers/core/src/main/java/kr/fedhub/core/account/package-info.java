/** Accounts at the hub itself, for people without an institution. */
@NullMarked
package kr.fedhub.core.account;

import org.jspecify.annotations.NullMarked;
