package kr.fedhub.core.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * The identifiers by which an institution may tell its researchers apart, strongest first. A transient NameID is none of
 * them: it is another one at every login.
 */
public enum IdentifierType {
    /** Never reassigned, opaque ({@code eduPersonUniqueId}). */
    EDU_PERSON_UNIQUE_ID("eduPersonUniqueId", true, false),
    /** SAML subject identifier attributes 1.0 §3.4; letter case does not count. */
    PAIRWISE_ID("pairwise-id", true, true),
    /** SAML subject identifier attributes 1.0 §3.3; letter case does not count. */
    SUBJECT_ID("subject-id", true, true),
    /** A persistent NameID in an attribute. */
    EDU_PERSON_TARGETED_ID("eduPersonTargetedID", false, false),
    /** The persistent NameID of the subject. */
    PERSISTENT("persistent", false, false),
    /** May be reassigned to somebody else, so it never proves alone for ever. */
    EDU_PERSON_PRINCIPAL_NAME("eduPersonPrincipalName", true, false);

    private final String word;
    private final boolean scoped;
    private final boolean caseless;

    IdentifierType(String word, boolean scoped, boolean caseless) {
        this.word = word;
        this.scoped = scoped;
        this.caseless = caseless;
    }

    /** How settings and stored identifiers call it. */
    public String word() {
        return word;
    }

    /** Whether its values end in a scope of the institution. */
    public boolean scoped() {
        return scoped;
    }

    boolean caseless() {
        return caseless;
    }

    /** The type that settings call so. */
    public static Optional<IdentifierType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
