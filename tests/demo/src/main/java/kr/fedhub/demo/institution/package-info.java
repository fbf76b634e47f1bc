/** The demo's fictional institutions and the people in them. */
@NullMarked
package kr.fedhub.demo.institution;

import org.jspecify.annotations.NullMarked;
