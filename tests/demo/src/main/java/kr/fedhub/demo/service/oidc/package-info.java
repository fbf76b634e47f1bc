/** A service as OpenID Connect relying party of the hub. */
@NullMarked
package kr.fedhub.demo.service.oidc;

import org.jspecify.annotations.NullMarked;
