/** What a SAML message must look like before anybody believes a word of it. */
@NullMarked
package kr.fedhub.core.message;

import org.jspecify.annotations.NullMarked;
