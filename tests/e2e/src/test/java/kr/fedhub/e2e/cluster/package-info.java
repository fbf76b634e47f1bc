/** The hub as a cluster of two nodes. */
@NullMarked
package kr.fedhub.e2e.cluster;

import org.jspecify.annotations.NullMarked;
