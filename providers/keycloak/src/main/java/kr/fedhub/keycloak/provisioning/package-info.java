/** Accounts at services, found and changed over SCIM 2.0, at once or through a durable outbox. */
@NullMarked
package kr.fedhub.keycloak.provisioning;

import org.jspecify.annotations.NullMarked;
