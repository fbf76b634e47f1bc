/** Versions of the server that the bundle runs on. */
@NullMarked
package kr.fedhub.core.version;

import org.jspecify.annotations.NullMarked;
