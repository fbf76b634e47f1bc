/** The pages that only the portal ScienceON has. */
@NullMarked
package kr.fedhub.demo.service.portal;

import org.jspecify.annotations.NullMarked;
