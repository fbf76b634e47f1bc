package kr.fedhub.core.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;

/**
 * The identifiers that a source's members are trusted with, strongest first.
 *
 * @param types the types, each at most once
 */
public record IdentifierChain(List<IdentifierType> types) {
    /** SAML subject identifier attributes 1.0 §3.3.1: unique part and scope. */
    private static final Pattern SUBJECT_IDENTIFIER =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9=-]{0,126}@[A-Za-z0-9][A-Za-z0-9.-]{0,126}");

    private static final Pattern SCOPED = Pattern.compile("[^@\\s]{1,256}@[^@\\s]{1,255}");

    public IdentifierChain {
        types = List.copyOf(types);
        if (types.isEmpty() || types.stream().distinct().count() != types.size()) {
            throw new IllegalArgumentException("an identifier chain names one or more types, each once");
        }
    }

    /** All types, strongest first. */
    public static IdentifierChain standard() {
        return new IdentifierChain(List.of(IdentifierType.values()));
    }

    /**
     * The identifiers in an answer, strongest first. An attribute with several values identifies nobody.
     *
     * @param answer an answer whose scopes have been checked
     */
    public List<ResearcherIdentifier> identifiers(Answer answer) {
        List<ResearcherIdentifier> identifiers = new ArrayList<>();
        for (IdentifierType type : types) {
            List<String> values = candidates(type, answer).distinct().toList();
            if (values.size() == 1 && wellFormed(type, values.get(0))) {
                identifiers.add(new ResearcherIdentifier(type, values.get(0)));
            }
        }
        return List.copyOf(identifiers);
    }

    private static Stream<String> candidates(IdentifierType type, Answer answer) {
        return switch (type) {
            case EDU_PERSON_UNIQUE_ID -> answer.values(SamlAttribute.EDU_PERSON_UNIQUE_ID).stream();
            case PAIRWISE_ID -> answer.values(SamlAttribute.PAIRWISE_ID).stream();
            case SUBJECT_ID -> answer.values(SamlAttribute.SUBJECT_ID).stream();
            case EDU_PERSON_TARGETED_ID -> answer.targetedIds().stream();
            case PERSISTENT -> answer.persistentNameId().stream();
            case EDU_PERSON_PRINCIPAL_NAME -> answer.values(SamlAttribute.EDU_PERSON_PRINCIPAL_NAME).stream();
        };
    }

    private static boolean wellFormed(IdentifierType type, String value) {
        return switch (type) {
            case PAIRWISE_ID, SUBJECT_ID -> SUBJECT_IDENTIFIER.matcher(value).matches();
            case EDU_PERSON_UNIQUE_ID, EDU_PERSON_PRINCIPAL_NAME ->
                SCOPED.matcher(value).matches();
            case EDU_PERSON_TARGETED_ID, PERSISTENT -> true;
        };
    }
}
