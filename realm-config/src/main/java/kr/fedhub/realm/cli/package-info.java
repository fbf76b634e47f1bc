/** The command line: validate and apply. */
@NullMarked
package kr.fedhub.realm.cli;

import org.jspecify.annotations.NullMarked;
