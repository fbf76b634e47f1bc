/** The whole hub on a stock Keycloak, in a real browser, against real peers. */
@NullMarked
package kr.fedhub.e2e;

import org.jspecify.annotations.NullMarked;
