package kr.fedhub.keycloak.internal.admin;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how long the whole list is
 * @param items the part
 */
record Listing<T>(int total, List<T> items) {
    Listing {
        items = List.copyOf(items);
    }
}
