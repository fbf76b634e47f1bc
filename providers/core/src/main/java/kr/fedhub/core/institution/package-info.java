/** Institutions as a researcher sees them: their names, their order and the list to choose from. */
@NullMarked
package kr.fedhub.core.institution;

import org.jspecify.annotations.NullMarked;
