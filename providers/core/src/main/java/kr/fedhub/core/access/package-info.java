/** Which institutions' researchers a service takes. */
@NullMarked
package kr.fedhub.core.access;

import org.jspecify.annotations.NullMarked;
