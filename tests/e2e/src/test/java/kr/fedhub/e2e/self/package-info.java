/** The researcher's own pages. */
@NullMarked
package kr.fedhub.e2e.self;

import org.jspecify.annotations.NullMarked;
