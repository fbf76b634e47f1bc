/** One-time codes that are sent to somebody and typed again. */
@NullMarked
package kr.fedhub.core.code;

import org.jspecify.annotations.NullMarked;
