package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.nio.file.Path;

/** How the hub logs an institution's researchers in. */
public sealed interface Brokering {
    /** Where to complain when the institution's own side cannot be read. */
    Where where();

    /**
     * Through a SAML identity provider.
     *
     * @param metadata its metadata: a web address, or a file's path
     * @param folder what a relative path starts from
     * @param identifier the attribute that tells its researchers apart
     * @param where the place of {@code metadata} in the descriptor
     */
    record Saml(String metadata, Path folder, SubjectIdentifier identifier, Where where) implements Brokering {}

    /**
     * Through an OpenID provider.
     *
     * @param issuer its issuer
     * @param clientId the hub's client there
     * @param clientSecret that client's secret
     * @param where the place of {@code issuer} in the descriptor
     */
    record Oidc(URI issuer, String clientId, Secret clientSecret, Where where) implements Brokering {}
}
