/** The institutions that a browser has logged in with before. */
@NullMarked
package kr.fedhub.keycloak.choice;

import org.jspecify.annotations.NullMarked;
