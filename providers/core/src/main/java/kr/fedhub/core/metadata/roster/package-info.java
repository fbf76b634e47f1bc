/** Who may log in at this moment: the members of all sources, their precedence and what operators decided about them. */
@NullMarked
package kr.fedhub.core.metadata.roster;

import org.jspecify.annotations.NullMarked;
