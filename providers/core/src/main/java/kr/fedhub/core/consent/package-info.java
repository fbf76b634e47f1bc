/** What people are told about their information and what they agree to. */
@NullMarked
package kr.fedhub.core.consent;

import org.jspecify.annotations.NullMarked;
