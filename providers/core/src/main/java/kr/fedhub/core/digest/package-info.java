/** Digests of texts. */
@NullMarked
package kr.fedhub.core.digest;

import org.jspecify.annotations.NullMarked;
