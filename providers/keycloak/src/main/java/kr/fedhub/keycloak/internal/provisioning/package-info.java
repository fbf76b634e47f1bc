/** Reaches services' SCIM endpoints by Keycloak's HTTP client, with secrets from its vault. */
@NullMarked
package kr.fedhub.keycloak.internal.provisioning;

import org.jspecify.annotations.NullMarked;
