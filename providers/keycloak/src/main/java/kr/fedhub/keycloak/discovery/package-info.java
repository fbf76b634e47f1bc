/** Choosing one's institution (소속기관 찾기). */
@NullMarked
package kr.fedhub.keycloak.discovery;

import org.jspecify.annotations.NullMarked;
