/** What the hub costs, measured side by side with what else there is. */
@NullMarked
package kr.fedhub.bench;

import org.jspecify.annotations.NullMarked;
