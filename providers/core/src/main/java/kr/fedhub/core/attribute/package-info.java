/** The attributes of researchers and their names on the wire. */
@NullMarked
package kr.fedhub.core.attribute;

import org.jspecify.annotations.NullMarked;
