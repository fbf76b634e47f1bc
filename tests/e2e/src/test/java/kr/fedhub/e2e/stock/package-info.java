/** Keycloak's own pages under our theme. */
@NullMarked
package kr.fedhub.e2e.stock;

import org.jspecify.annotations.NullMarked;
