/** The hub's own SAML metadata, made of a realm's keys and the settings of a metadata source. */
@NullMarked
package kr.fedhub.keycloak.internal.metadata;

import org.jspecify.annotations.NullMarked;
