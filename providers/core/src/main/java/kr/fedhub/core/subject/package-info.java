/** The identifiers by which the hub tells services who a researcher is. */
@NullMarked
package kr.fedhub.core.subject;

import org.jspecify.annotations.NullMarked;
