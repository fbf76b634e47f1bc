@NullMarked
package kr.fedhub.bench.load;

import org.jspecify.annotations.NullMarked;
