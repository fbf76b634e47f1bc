/** One declaration per setting that the hub reads from Keycloak's own objects. */
@NullMarked
package kr.fedhub.keycloak.config;

import org.jspecify.annotations.NullMarked;
