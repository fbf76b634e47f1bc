/** The researcher's own pages: institutions, linked services, consents and a copy of one's own data. */
@NullMarked
package kr.fedhub.keycloak.internal.self;

import org.jspecify.annotations.NullMarked;
