/** How the hub asks an OpenID Provider who somebody is, and what of the answer it believes. */
@NullMarked
package kr.fedhub.core.oidc;

import org.jspecify.annotations.NullMarked;
