package kr.fedhub.core.metadata.aggregate;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.ScopeRule;
import org.jspecify.annotations.Nullable;

/** Makes members of what entities say, or tells why it cannot. */
final class MemberCheck {
    private static final String CATEGORY = "http://macedir.org/entity-category";
    private static final String HIDE = "http://refeds.org/category/hide-from-discovery";

    /** SAML metadata extensions for registration and publication information 1.0 §2.1.1. */
    static final int LONGEST_REGISTRAR = 1024;

    private final Instant now;
    private final CertificateCheck certificates;

    MemberCheck(Instant now, CertificateCheck certificates) {
        this.now = now;
        this.certificates = certificates;
    }

    /** @param remarks hears what is left out of the member */
    Member member(EntityDraft draft, Consumer<String> remarks) throws UnusableEntity {
        EntityId entityId = entityId(draft.entityId);
        if (!draft.saml2) {
            throw new UnusableEntity("it does not speak SAML 2.0");
        }
        if (draft.groupExpired) {
            throw new UnusableEntity("the validUntil of its group is past");
        }
        if (draft.registrar.length() > LONGEST_REGISTRAR) {
            throw new UnusableEntity("its registration authority has more than " + LONGEST_REGISTRAR + " characters");
        }
        checkValidity(draft.validUntil);
        checkValidity(draft.roleValidUntil);
        return new Member(
                entityId,
                draft.registrar,
                names(draft, entityId),
                List.copyOf(draft.keywords),
                domains(draft.domains, remarks),
                LogoRule.best(draft.logos),
                scopes(draft.scopes, remarks),
                signOn(draft.signOn, remarks),
                endpoints(draft.logout, remarks),
                certificates(draft.certificates, remarks),
                draft.wantsSignedRequests,
                List.copyOf(draft.nameIdFormats),
                attributes(draft.attributes),
                draft.attributes.getOrDefault(CATEGORY, Set.of()).contains(HIDE),
                draft.contacts,
                Optional.ofNullable(draft.errorUrl).map(String::strip).filter(MemberCheck::isPage));
    }

    private static EntityId entityId(String value) throws UnusableEntity {
        try {
            return new EntityId(value);
        } catch (IllegalArgumentException e) {
            throw new UnusableEntity(String.valueOf(e.getMessage()));
        }
    }

    private void checkValidity(@Nullable String validUntil) throws UnusableEntity {
        if (validUntil != null) {
            Instant end = SamlTime.parse(validUntil)
                    .orElseThrow(() -> new UnusableEntity("its validUntil is no date and time"));
            if (!end.isAfter(now)) {
                throw new UnusableEntity("its validUntil " + end + " is past");
            }
        }
    }

    private static SortedMap<String, String> names(EntityDraft draft, EntityId entityId) {
        return new TreeMap<>(draft.names().orElseGet(() -> Map.of("und", host(entityId))));
    }

    private static String host(EntityId entityId) {
        try {
            return Optional.ofNullable(URI.create(entityId.value()).getHost()).orElse(entityId.value());
        } catch (IllegalArgumentException e) {
            return Wording.clean(entityId.value(), 200);
        }
    }

    private static List<String> domains(Set<String> domains, Consumer<String> remarks) {
        return domains.stream()
                .filter(domain -> ScopeRule.objection(new Scope(domain, false))
                        .map(problem -> remark(remarks, "domain hint", domain, problem))
                        .orElse(true))
                .toList();
    }

    private static List<Scope> scopes(Set<Scope> scopes, Consumer<String> remarks) {
        return scopes.stream()
                .filter(scope -> ScopeRule.objection(scope)
                        .map(problem -> remark(remarks, "scope", scope.value(), problem))
                        .orElse(true))
                .toList();
    }

    private static boolean remark(Consumer<String> remarks, String what, String value, String problem) {
        remarks.accept("the " + what + " " + Wording.clean(value, 120) + " is not used: " + problem);
        return false;
    }

    private static List<BoundEndpoint> signOn(List<BoundEndpoint> drafts, Consumer<String> remarks)
            throws UnusableEntity {
        List<String> problems = new ArrayList<>();
        List<BoundEndpoint> endpoints = endpoints(drafts, problems::add);
        if (endpoints.isEmpty()) {
            throw new UnusableEntity(
                    problems.isEmpty()
                            ? "it has no single sign-on endpoint with the Redirect or POST binding"
                            : String.join("; ", new LinkedHashSet<>(problems)));
        }
        problems.forEach(remarks);
        return endpoints;
    }

    private static List<BoundEndpoint> endpoints(List<BoundEndpoint> drafts, Consumer<String> problems) {
        List<BoundEndpoint> endpoints = new ArrayList<>();
        for (BoundEndpoint draft : drafts) {
            Optional<String> problem = EndpointRule.objection(draft.location())
                    .or(() -> draft.responseLocation().flatMap(EndpointRule::objection));
            if (problem.isPresent()) {
                problems.accept(problem.get());
            } else {
                endpoints.add(draft);
            }
        }
        return endpoints;
    }

    private List<String> certificates(Set<String> drafts, Consumer<String> remarks) throws UnusableEntity {
        List<String> usable = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String draft : drafts) {
            certificates
                    .objection(draft)
                    .ifPresentOrElse(
                            problem -> problems.add("a signing certificate is not used: " + problem),
                            () -> usable.add(draft));
        }
        if (usable.isEmpty()) {
            throw new UnusableEntity(
                    problems.isEmpty() ? "it has no signing certificate" : String.join("; ", problems));
        }
        problems.forEach(remarks);
        return usable;
    }

    private static SortedMap<String, Set<String>> attributes(Map<String, Set<String>> drafts) {
        SortedMap<String, Set<String>> attributes = new TreeMap<>();
        drafts.forEach((name, values) -> attributes.put(name, Set.copyOf(values)));
        return attributes;
    }

    private static boolean isPage(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web
                && EndpointRule.objection(address.replaceFirst("^http:", "https:"))
                        .isEmpty();
    }
}
