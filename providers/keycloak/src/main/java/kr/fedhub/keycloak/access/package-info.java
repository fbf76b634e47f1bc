/** Which institution a login comes from, and whether the service takes its researchers. */
@NullMarked
package kr.fedhub.keycloak.access;

import org.jspecify.annotations.NullMarked;
