package kr.fedhub.keycloak.internal.self;

/**
 * What the template {@code hub-my-data.ftl} shows. Public because FreeMarker reads it.
 *
 * @param file where the copy of the researcher's data is
 * @param closable whether the researcher may close the account here
 */
public record DataPage(String file, boolean closable) {
    static final String TEMPLATE = "hub-my-data.ftl";
}
