package kr.fedhub.realm.descriptor;

import java.util.List;
import java.util.Set;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;

/**
 * What services say about each other and about institutions. A name that no descriptor has is a mistake, told by an
 * {@link IllegalArgumentException} to whoever knows the place.
 *
 * @param services all services
 * @param institutions all institutions
 * @param sources all metadata sources
 * @param servicesHere the services of this environment
 * @param institutionsHere the institutions of this environment
 * @param identifiers whether identifiers of researchers can be made in this environment
 * @param placeholders what placeholders mean in this environment
 */
record References(
        DescriptorFolder services,
        DescriptorFolder institutions,
        DescriptorFolder sources,
        Set<String> servicesHere,
        Set<String> institutionsHere,
        boolean identifiers,
        Placeholders placeholders) {

    /** The institutions that a service recommends; those that take no part in this environment are left out. */
    List<String> recommended(Section service, String key) {
        return service.list(key, this::recommendation).stream()
                .filter(alias -> institutionsHere.contains(alias) || !institutions.has(alias))
                .toList();
    }

    /** The APIs that a service may get tokens for; those that take no part in this environment are left out. */
    List<String> apis(Section service, String key) {
        return service.list(key, this::api).stream()
                .filter(servicesHere::contains)
                .toList();
    }

    /**
     * An institution that a rule means, as its alias or entityID. Whether it takes part does not matter: a rule without it
     * could let in more people than were meant.
     */
    String meant(String text) {
        return text.contains(":") ? new EntityId(text).value() : alias(text);
    }

    /** A metadata source, by its id. */
    String source(String id) {
        sources.named(id);
        return id;
    }

    private String recommendation(String text) {
        if (!text.contains("://")) {
            return alias(text);
        }
        // Recommendations are joined by commas on the way to the hub.
        if (text.contains(",")) {
            throw new IllegalArgumentException("an entityID with a comma cannot stand here; write a descriptor with"
                    + " protocol " + MemberReader.PROTOCOL + " for it, and its id here");
        }
        return new EntityId(text).value();
    }

    /** A member is present with its source, whether or not this environment names it, and only under its own alias. */
    private String alias(String id) {
        YamlValue.Mapping institution = institutions.named(id);
        return MemberReader.reads(institution)
                ? MemberAlias.of(new MemberReader(institution, placeholders).entityId())
                        .value()
                : id;
    }

    private String api(String id) {
        YamlValue protocol = services.named(id).values().get("protocol");
        if (!(protocol instanceof YamlValue.Scalar scalar) || !scalar.text().equals("api")) {
            throw new IllegalArgumentException("'" + id + "' is not a service with protocol api");
        }
        return id;
    }
}
