/** The tables of links and consents. */
@NullMarked
package kr.fedhub.keycloak.link.store;

import org.jspecify.annotations.NullMarked;
