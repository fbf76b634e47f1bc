/** The identifiers that services get of researchers, end to end. */
@NullMarked
package kr.fedhub.e2e.identifier;

import org.jspecify.annotations.NullMarked;
