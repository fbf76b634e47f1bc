/** A service as SAML 2.0 service provider of the hub. */
@NullMarked
package kr.fedhub.demo.service.saml;

import org.jspecify.annotations.NullMarked;
