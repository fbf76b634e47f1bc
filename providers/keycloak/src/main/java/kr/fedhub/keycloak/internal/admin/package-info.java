/**
 * The admin API of the federations, below {@code /admin/realms/{realm}/federation}: what a federation's operator sees and
 * decides.
 */
@NullMarked
package kr.fedhub.keycloak.internal.admin;

import org.jspecify.annotations.NullMarked;
