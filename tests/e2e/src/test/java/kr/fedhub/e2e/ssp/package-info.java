/** SimpleSAMLphp, the software of most Korean institutions, as a member of a federation. */
@NullMarked
package kr.fedhub.e2e.ssp;

import org.jspecify.annotations.NullMarked;
