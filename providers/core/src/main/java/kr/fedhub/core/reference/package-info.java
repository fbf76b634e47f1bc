/** The reference id that stands in page, log and event alike. */
@NullMarked
package kr.fedhub.core.reference;

import org.jspecify.annotations.NullMarked;
