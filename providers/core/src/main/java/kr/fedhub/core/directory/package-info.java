/** The accounts of a service as its own system holds them, and what is asked of it. */
@NullMarked
package kr.fedhub.core.directory;

import org.jspecify.annotations.NullMarked;
