/** Runs the outbox in a Keycloak server: schedule, transactions, and what happens when something is removed. */
@NullMarked
package kr.fedhub.keycloak.internal.outbox;

import org.jspecify.annotations.NullMarked;
