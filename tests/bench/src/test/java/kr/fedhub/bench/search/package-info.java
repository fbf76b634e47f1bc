@NullMarked
package kr.fedhub.bench.search;

import org.jspecify.annotations.NullMarked;
