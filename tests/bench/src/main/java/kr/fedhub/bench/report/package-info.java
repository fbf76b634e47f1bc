/** What was measured, for people and for tools. */
@NullMarked
package kr.fedhub.bench.report;

import org.jspecify.annotations.NullMarked;
