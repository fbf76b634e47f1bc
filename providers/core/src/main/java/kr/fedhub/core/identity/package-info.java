/** Who a researcher is, as an institution says it, and how much of that may be believed. */
@NullMarked
package kr.fedhub.core.identity;

import org.jspecify.annotations.NullMarked;
