/** The hub's own SAML metadata: what it says of itself as a service provider, and the signed document that says it. */
@NullMarked
package kr.fedhub.core.metadata.sp;

import org.jspecify.annotations.NullMarked;
