/** The demo's own federation: one signed document about the institutions that speak SAML. */
@NullMarked
package kr.fedhub.demo.metadata;

import org.jspecify.annotations.NullMarked;
