/** Realms as code: what a realm should be, and the one exception that says in a line why it cannot be that. */
@NullMarked
package kr.fedhub.realm;

import org.jspecify.annotations.NullMarked;
