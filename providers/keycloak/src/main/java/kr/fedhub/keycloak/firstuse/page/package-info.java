/** What the templates of a first visit show. */
@NullMarked
package kr.fedhub.keycloak.firstuse.page;

import org.jspecify.annotations.NullMarked;
