package kr.fedhub.keycloak.internal.metadata;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import kr.fedhub.core.digest.Digests;
import kr.fedhub.core.metadata.sp.SpMetadataWriter;
import kr.fedhub.core.metadata.sp.WebAddress;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.HubMetadataSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/**
 * The document that a federation registers: the hub's metadata towards the members of one source, signed.
 *
 * <p>Why private API: only {@code Urls} knows the address of the broker's endpoint. Checked on Keycloak 26.5.6, 26.7.0,
 * 26.7.4 and 26.7.5.
 */
public final class HubMetadata {
    /** The media type of SAML metadata (SAML metadata 2.0 appendix A). */
    static final String MEDIA_TYPE = "application/samlmetadata+xml";

    private static final Logger LOG = Logger.getLogger(HubMetadata.class);

    private HubMetadata() {}

    /**
     * The answer to whoever asks for the document. Keycloak has everybody ask again; the document is the same for an hour,
     * unless settings or keys change, so {@code If-None-Match} saves sending it.
     */
    public static Response of(KeycloakSession session, RealmModel realm, IdentityProviderModel source) {
        try {
            HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
            return answer(document(session, realm, source), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        } catch (IllegalArgumentException | IllegalStateException e) {
            ReferenceId reference = ReferenceId.random(new SecureRandom());
            LOG.errorf(e, "The hub's metadata for source %s cannot be published (%s)", source.getAlias(), reference);
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .entity("The hub's metadata cannot be published now. The hub's operator finds the reason in the log"
                            + " under " + reference + ".\n")
                    .build();
        }
    }

    private static byte[] document(KeycloakSession session, RealmModel realm, IdentityProviderModel source) {
        return document(
                HubMetadataSettings.read(realm, source),
                RealmKeys.of(session.keys().getKeysStream(realm).toList()),
                Urls.identityProviderAuthnResponse(
                        session.getContext().getUri().getBaseUri(), source.getAlias(), realm.getName()),
                Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    /** The same bytes for a whole hour, so that caches can tell that nothing changed. */
    static byte[] document(HubMetadataSettings settings, RealmKeys keys, URI endpoint, Instant now) {
        return SpMetadataWriter.write(
                settings.at(new WebAddress(endpoint.toString()), keys.published()),
                keys.signer(),
                now.truncatedTo(ChronoUnit.HOURS));
    }

    private static Response answer(byte[] document, @Nullable String known) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(Digests.sha256().digest(document)));
        boolean same = known != null && known.contains('"' + tag.getValue() + '"');
        Response.ResponseBuilder response = same ? Response.notModified() : Response.ok(document, MEDIA_TYPE);
        return response.tag(tag).build();
    }
}
