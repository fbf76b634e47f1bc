/** Links between researchers and their accounts at services, and what they agreed to; kept in tables of the hub's own. */
@NullMarked
package kr.fedhub.keycloak.link;

import org.jspecify.annotations.NullMarked;
