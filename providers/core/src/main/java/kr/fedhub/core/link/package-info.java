/** Which account at a service belongs to which researcher, and how that was proven. */
@NullMarked
package kr.fedhub.core.link;

import org.jspecify.annotations.NullMarked;
