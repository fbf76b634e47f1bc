package kr.fedhub.keycloak.internal.broker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.identity.Answer;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.assertion.SubjectType;

/**
 * Reads what an institution says about a researcher out of its assertion.
 *
 * <p>Why private API: Keycloak's form of an assertion. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param institution entityID of the institution
 * @param hub entityID of the hub towards it
 */
record AnswerContent(String institution, String hub) {
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 2_000;

    /** What an assertion says; attributes that the hub does not know are left out. */
    Answer of(AssertionType assertion) {
        Map<SamlAttribute, List<String>> values = new EnumMap<>(SamlAttribute.class);
        List<String> targetedIds = new ArrayList<>();
        attributes(assertion)
                .forEach(attribute -> SamlAttribute.ofName(attribute.getName()).ifPresent(known -> {
                    if (known == SamlAttribute.EDU_PERSON_TARGETED_ID) {
                        attribute
                                .getAttributeValue()
                                .forEach(value -> targetedId(value).ifPresent(targetedIds::add));
                    } else {
                        values.computeIfAbsent(known, any -> new ArrayList<>()).addAll(texts(attribute));
                    }
                }));
        values.values().removeIf(List::isEmpty);
        return new Answer(values, targetedIds, persistent(assertion.getSubject()));
    }

    /** Whether an answer has more or longer values than anybody honestly sends. */
    static boolean isTooMuch(Answer answer) {
        return Stream.concat(answer.attributes().values().stream(), Stream.of(answer.targetedIds()))
                .anyMatch(values -> values.size() > MOST_VALUES
                        || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE));
    }

    private static Stream<AttributeType> attributes(AssertionType assertion) {
        return assertion.getAttributeStatements().stream()
                .map(AttributeStatementType::getAttributes)
                .flatMap(List::stream)
                .map(AttributeStatementType.ASTChoiceType::getAttribute)
                .filter(Objects::nonNull);
    }

    private static List<String> texts(AttributeType attribute) {
        return attribute.getAttributeValue().stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** A NameID element, or its older form as text (eduPerson 202208, eduPersonTargetedID). */
    private Optional<String> targetedId(@Nullable Object value) {
        if (value instanceof NameIDType nameId) {
            return meantForThisHub(nameId);
        }
        return Optional.ofNullable(value)
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> persistent(SubjectType subject) {
        boolean named = subject.getSubType() != null && subject.getSubType().getBaseID() instanceof NameIDType;
        return named ? persistent((NameIDType) subject.getSubType().getBaseID()) : Optional.empty();
    }

    private Optional<String> persistent(NameIDType nameId) {
        boolean stable = nameId.getFormat() != null
                && PERSISTENT.equals(nameId.getFormat().toString());
        return stable ? meantForThisHub(nameId) : Optional.empty();
    }

    private Optional<String> meantForThisHub(NameIDType nameId) {
        boolean meant =
                isEmptyOr(nameId.getNameQualifier(), institution) && isEmptyOr(nameId.getSPNameQualifier(), hub);
        return meant
                ? Optional.ofNullable(nameId.getValue()).map(String::strip).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static boolean isEmptyOr(@Nullable String qualifier, String expected) {
        return qualifier == null || qualifier.isEmpty() || qualifier.equals(expected);
    }
}
