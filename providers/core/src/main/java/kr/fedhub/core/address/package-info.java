/** Addresses on the web. */
@NullMarked
package kr.fedhub.core.address;

import org.jspecify.annotations.NullMarked;
