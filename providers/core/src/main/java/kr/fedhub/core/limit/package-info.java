/** How often somebody may ask. */
@NullMarked
package kr.fedhub.core.limit;

import org.jspecify.annotations.NullMarked;
