/** Rounds of measurements, and what they allow to say. */
@NullMarked
package kr.fedhub.bench.measure;

import org.jspecify.annotations.NullMarked;
