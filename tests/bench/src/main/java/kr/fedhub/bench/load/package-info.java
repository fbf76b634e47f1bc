/** Many askers over HTTP, in a process of their own. */
@NullMarked
package kr.fedhub.bench.load;

import org.jspecify.annotations.NullMarked;
