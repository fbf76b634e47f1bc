/** Logos of institutions, which come from other people's servers. */
@NullMarked
package kr.fedhub.core.logo;

import org.jspecify.annotations.NullMarked;
