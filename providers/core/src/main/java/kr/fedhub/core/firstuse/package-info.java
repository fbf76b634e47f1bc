/** What a service asks for on a researcher's first visit. */
@NullMarked
package kr.fedhub.core.firstuse;

import org.jspecify.annotations.NullMarked;
