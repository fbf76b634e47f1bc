/** How changes to accounts at services wait, are tried again, given up and stopped. */
@NullMarked
package kr.fedhub.core.provisioning;

import org.jspecify.annotations.NullMarked;
