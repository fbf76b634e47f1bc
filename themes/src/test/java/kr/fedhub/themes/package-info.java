/** Tests of the texts, styles and pages that researchers see. */
@NullMarked
package kr.fedhub.themes;

import org.jspecify.annotations.NullMarked;
