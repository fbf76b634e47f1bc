package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.realm.descriptor.SourceDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A metadata source as one identity provider of the hub's own kind; its members need none. The hub imports their
 * attributes itself, so there are no mappers.
 */
final class SourceProvider {
    private static final String PROVIDER_ID = "federation-metadata";

    private SourceProvider() {}

    static ObjectNode of(SourceDescriptor source) {
        ObjectNode provider = JsonNodeFactory.instance
                .objectNode()
                .put("alias", source.id())
                .put("providerId", PROVIDER_ID)
                .put("displayName", displayName(source.name()))
                .put("enabled", true)
                // Researchers choose a member; a source itself is none.
                .put("hideOnLogin", true)
                .put("linkOnly", false)
                .put("trustEmail", false)
                .put("storeToken", false)
                .put("addReadTokenRoleOnCreate", false)
                .put("authenticateByDefault", false)
                .put("firstBrokerLoginFlowAlias", "hub-first-login");
        ObjectNode config = provider.putObject("config")
                .put("hub.managed", "true")
                .put("syncMode", "FORCE")
                .put("showInAccountConsole", "WHEN_LINKED");
        metadata(config, source.metadata());
        criteria(config, "include", source.include());
        criteria(config, "exclude", source.exclude());
        lines(
                config,
                "identifiers",
                source.identifiers().stream().map(IdentifierType::word).toList());
        config.put(
                "principalNameTrustedDays",
                source.principalNameTrusted().map(SourceProvider::days).orElse(null));
        SourceHubSettings.put(config, source.hub());
        return provider;
    }

    private static void metadata(ObjectNode config, SourceDescriptor.Metadata metadata) {
        config.put("metadataType", metadata.type().name().toLowerCase(Locale.ROOT))
                .put("metadataUrl", metadata.url())
                .put(
                        "metadataCertificates",
                        metadata.anchor().certificates().stream()
                                .map(SourceProvider::pem)
                                .collect(Collectors.joining("\n")))
                .put(
                        "refreshMinutes",
                        metadata.refresh()
                                .map(Duration::toMinutes)
                                .map(String::valueOf)
                                .orElse(null))
                .put(
                        "maximumValidityDays",
                        metadata.maximumValidity().map(SourceProvider::days).orElse(null))
                .put(
                        "vanishPercent",
                        metadata.vanishPercent().map(String::valueOf).orElse(null))
                .put("precedence", metadata.precedence().map(String::valueOf).orElse(null));
    }

    private static void criteria(ObjectNode config, String prefix, SourceDescriptor.Criteria criteria) {
        lines(config, prefix + "EntityIds", criteria.entityIds());
        config.put(prefix + "Pattern", criteria.pattern().orElse(null));
        lines(config, prefix + "Registrars", criteria.registrars());
        lines(config, prefix + "Categories", criteria.categories());
    }

    /** One entry a line; null for none, so that what a descriptor no longer says goes from the server too. */
    static void lines(ObjectNode config, String key, List<String> entries) {
        @Nullable String text = entries.isEmpty() ? null : String.join("\n", entries);
        config.put(key, text);
    }

    static String days(Duration duration) {
        return String.valueOf(duration.toDays());
    }

    /** In both languages: the admin console shows one name to operators of either. */
    private static String displayName(LocalizedName name) {
        return name.ko().equals(name.en()) ? name.ko() : name.ko() + " · " + name.en();
    }

    private static String pem(X509Certificate certificate) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        try {
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has a DER form", e);
        }
    }
}
