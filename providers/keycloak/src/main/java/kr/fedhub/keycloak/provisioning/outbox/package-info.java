/** The durable outbox: its rows, what is done with them, and how a service's changes are carried out. */
@NullMarked
package kr.fedhub.keycloak.provisioning.outbox;

import org.jspecify.annotations.NullMarked;
