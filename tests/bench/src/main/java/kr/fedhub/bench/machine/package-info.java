/** This machine and the programs on it. */
@NullMarked
package kr.fedhub.bench.machine;

import org.jspecify.annotations.NullMarked;
