/** Real SAML 2.0 parties for the tests: a federation that publishes metadata, identity providers, a browser, an attacker. */
@NullMarked
package kr.fedhub.e2e.saml;

import org.jspecify.annotations.NullMarked;
