/** What it costs to find one of 10,000 institutions. */
@NullMarked
package kr.fedhub.bench.search;

import org.jspecify.annotations.NullMarked;
