/** The discovery page in a real browser, and the addresses beside it. */
@NullMarked
package kr.fedhub.e2e.discovery;

import org.jspecify.annotations.NullMarked;
