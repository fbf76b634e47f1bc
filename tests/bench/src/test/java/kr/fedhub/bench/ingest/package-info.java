@NullMarked
package kr.fedhub.bench.ingest;

import org.jspecify.annotations.NullMarked;
