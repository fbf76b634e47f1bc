/** Which algorithms and keys of XML signatures the hub accepts, wherever it meets one. */
@NullMarked
package kr.fedhub.core.signature;

import org.jspecify.annotations.NullMarked;
