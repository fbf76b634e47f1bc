/** Finding institutions by what people type: Korean and Latin, half typed, mistyped, on the wrong keyboard. */
@NullMarked
package kr.fedhub.core.search;

import org.jspecify.annotations.NullMarked;
