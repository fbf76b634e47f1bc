/** The pages that a visitor meets. */
@NullMarked
package kr.fedhub.e2e.page;

import org.jspecify.annotations.NullMarked;
