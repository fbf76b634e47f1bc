package kr.fedhub.core.metadata.sp;

import java.util.List;
import java.util.Set;
import kr.fedhub.core.metadata.EntityId;

/**
 * What the service claims to be, as entity attributes. A federation's registrar may have to confirm a claim before it
 * publishes it.
 *
 * @param categories entity categories, URIs (RFC 8409 §3)
 * @param certifications assurance certifications, URIs (SAML V2.0 Identity Assurance Profiles 1.0 §3)
 */
public record EntityClaims(List<String> categories, List<String> certifications) {
    private static final Set<String> SIRTFI = Set.of("https://refeds.org/sirtfi", "https://refeds.org/sirtfi2");
    private static final Set<String> CODE_OF_CONDUCT = Set.of(
            "https://refeds.org/category/code-of-conduct/v2",
            "http://www.geant.net/uri/dataprotection-code-of-conduct/v1");
    private static final String RESEARCH_AND_SCHOLARSHIP = "http://refeds.org/category/research-and-scholarship";

    /** Drops repeated claims, which the eduGAIN validator warns of. */
    public EntityClaims {
        categories = uris(categories);
        certifications = uris(certifications);
    }

    /** No claim at all. */
    public static EntityClaims none() {
        return new EntityClaims(List.of(), List.of());
    }

    boolean sirtfi() {
        return certifications.stream().anyMatch(SIRTFI::contains);
    }

    boolean codeOfConduct() {
        return categories.stream().anyMatch(CODE_OF_CONDUCT::contains);
    }

    boolean researchAndScholarship() {
        return categories.contains(RESEARCH_AND_SCHOLARSHIP);
    }

    private static List<String> uris(List<String> values) {
        return values.stream().map(EntityClaims::uri).distinct().toList();
    }

    private static String uri(String value) {
        try {
            return new EntityId(value.strip()).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "write a URI such as https://refeds.org/sirtfi instead of '" + value.replaceAll("\\p{C}", "?")
                            + "'",
                    e);
        }
    }
}
