/** The members and services of a SAML federation as its signed metadata describes them. */
@NullMarked
package kr.fedhub.core.metadata;

import org.jspecify.annotations.NullMarked;
