package kr.fedhub.core.metadata.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.Scope;
import org.jspecify.annotations.Nullable;

/** What an entity says of itself, as it says it: nothing is checked yet. */
final class EntityDraft {
    String entityId = "";

    @Nullable String validUntil;

    @Nullable String roleValidUntil;

    @Nullable String createdAt;

    boolean groupExpired;

    /** Whether it has an identity provider role, and whether one that speaks SAML 2.0. */
    boolean identityProvider;

    boolean saml2;
    String registrar = "";
    boolean wantsSignedRequests;

    @Nullable String errorUrl;

    /** Of its service provider role, if it has one that speaks SAML 2.0. */
    @Nullable ServiceDraft service;

    final Map<String, String> displayNames = new TreeMap<>();
    final Map<String, String> organizationDisplayNames = new TreeMap<>();
    final Map<String, String> organizationNames = new TreeMap<>();
    final Set<String> keywords = new LinkedHashSet<>();
    final Set<String> domains = new LinkedHashSet<>();
    final List<LogoDraft> logos = new ArrayList<>();
    final Set<Scope> scopes = new LinkedHashSet<>();
    final List<BoundEndpoint> signOn = new ArrayList<>();
    final List<BoundEndpoint> logout = new ArrayList<>();
    final Set<String> certificates = new LinkedHashSet<>();
    final Set<String> nameIdFormats = new LinkedHashSet<>();
    final Map<String, Set<String>> attributes = new TreeMap<>();
    final List<MemberContact> contacts = new ArrayList<>();

    /**
     * A logo.
     *
     * @param address where it is
     * @param height in pixels, 0 when unknown
     */
    record LogoDraft(String address, int height) {}

    /** The best way the identity provider has of calling itself. */
    Optional<Map<String, String>> names() {
        return best(List.of(displayNames, organizationDisplayNames, organizationNames));
    }

    /** The best way the service has of calling itself. */
    Optional<Map<String, String>> names(ServiceDraft of) {
        return best(List.of(of.displayNames, of.serviceNames, organizationDisplayNames, organizationNames));
    }

    private static Optional<Map<String, String>> best(List<Map<String, String>> names) {
        return names.stream().filter(some -> !some.isEmpty()).findFirst();
    }
}
