/** What the hub makes of the messages of a federation's institutions, honest ones and forged ones. */
@NullMarked
package kr.fedhub.e2e.federation;

import org.jspecify.annotations.NullMarked;
