/** A researcher's first visit to a service, end to end. */
@NullMarked
package kr.fedhub.e2e.firstuse;

import org.jspecify.annotations.NullMarked;
