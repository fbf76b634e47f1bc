/** What a metadata source said when it was last believed, and what changed since. */
@NullMarked
package kr.fedhub.core.metadata.snapshot;

import org.jspecify.annotations.NullMarked;
