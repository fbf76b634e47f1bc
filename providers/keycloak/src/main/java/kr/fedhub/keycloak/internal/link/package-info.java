/** Links and consents in Keycloak's database. */
@NullMarked
package kr.fedhub.keycloak.internal.link;

import org.jspecify.annotations.NullMarked;
