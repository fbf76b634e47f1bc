/** Signed metadata documents: who signed them, what they say, and what of it the hub can use. */
@NullMarked
package kr.fedhub.core.metadata.aggregate;

import org.jspecify.annotations.NullMarked;
