package kr.fedhub.keycloak.internal.self;

/**
 * What the template {@code hub-my-data.ftl} shows. Public because FreeMarker reads it.
 *
 * @param file where the copy of the researcher's data is
 */
public record DataPage(String file) {
    static final String TEMPLATE = "hub-my-data.ftl";
}
