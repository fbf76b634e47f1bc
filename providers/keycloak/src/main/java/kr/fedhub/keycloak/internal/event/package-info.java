/** What the hub keeps of events. */
@NullMarked
package kr.fedhub.keycloak.internal.event;

import org.jspecify.annotations.NullMarked;
