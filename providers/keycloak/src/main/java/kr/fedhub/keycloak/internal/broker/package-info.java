/** Members of metadata sources as Keycloak's identity providers, and the one endpoint that they all answer to. */
@NullMarked
package kr.fedhub.keycloak.internal.broker;

import org.jspecify.annotations.NullMarked;
