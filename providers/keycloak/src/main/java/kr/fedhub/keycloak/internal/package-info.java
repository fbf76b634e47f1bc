/** Every use of Keycloak classes that are no SPI. Each class says why it needs them and on which versions it was checked. */
@NullMarked
package kr.fedhub.keycloak.internal;

import org.jspecify.annotations.NullMarked;
