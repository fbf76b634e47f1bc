/** Reading a signed aggregate of eduGAIN's size. */
@NullMarked
package kr.fedhub.bench.ingest;

import org.jspecify.annotations.NullMarked;
