package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.AnswerBuilder;
import kr.fedhub.e2e.saml.AnswerSubject;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who a researcher is, by which of the identifiers that institutions send (cases 20 and 21). */
@WithFederation
class IdentifierChainE2E {
    private static final SamlAttribute UNIQUE_ID = SamlAttribute.EDU_PERSON_UNIQUE_ID;
    private static final SamlAttribute NAME = SamlAttribute.EDU_PERSON_PRINCIPAL_NAME;

    static Stream<Arguments> identifiers() {
        return Stream.of(
                arguments("eduPersonUniqueId", answer -> answer.attribute(UNIQUE_ID, "u1@alpha.example")),
                arguments("pairwise-id", answer -> answer.attribute(SamlAttribute.PAIRWISE_ID, "P1@alpha.example")),
                arguments("subject-id", answer -> answer.attribute(SamlAttribute.SUBJECT_ID, "S1@alpha.example")),
                arguments("eduPersonTargetedID", answer -> answer.targetedId("https://alpha.example/idp", "t1")),
                arguments("persistent", answer -> answer.subject(AnswerSubject.persistent("n1"))),
                arguments("eduPersonPrincipalName", answer -> answer.attribute(NAME, "e1@alpha.example")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identifiers")
    void eachIdentifierAloneTellsAPersonAtEveryLogin(
            String type, UnaryOperator<AnswerBuilder> identified, DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");

        String account = account(federation, alpha, identified);

        assertThat(account(federation, alpha, identified)).isEqualTo(account);
        try (AdminApi api = federation.hubApi()) {
            assertThat(links(api)).anyMatch(link -> link.startsWith(alpha.alias() + " " + type + "!"));
        }
    }

    @Test
    void letterCaseCountsInAUniqueIdAndNotInASubjectId(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");

        assertThat(account(federation, alpha, answer -> answer.attribute(UNIQUE_ID, "case@alpha.example")))
                .isNotEqualTo(account(federation, alpha, answer -> answer.attribute(UNIQUE_ID, "CASE@alpha.example")));
        assertThat(account(
                        federation, alpha, answer -> answer.attribute(SamlAttribute.SUBJECT_ID, "case@alpha.example")))
                .isEqualTo(account(
                        federation, alpha, answer -> answer.attribute(SamlAttribute.SUBJECT_ID, "CASE@ALPHA.example")));
    }

    @Test
    void oneValueAtTwoInstitutionsIsTwoPeopleAndSoIsOneMailAddress(DemoFederation federation, TestSource source) {
        UnaryOperator<AnswerBuilder> same = answer ->
                answer.subject(AnswerSubject.persistent("same")).attribute(SamlAttribute.MAIL, "same@mail.example");

        assertThat(account(federation, source.institution("unscoped"), same))
                .isNotEqualTo(account(federation, source.institution("unscoped-too"), same));
    }

    @Test
    void oneValueOfTwoTypesIsTwoPeople(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");

        assertThat(account(federation, alpha, answer -> answer.attribute(UNIQUE_ID, "twice@alpha.example")))
                .isNotEqualTo(account(federation, alpha, answer -> answer.attribute(NAME, "twice@alpha.example")));
    }

    @Test
    void aWeakIdentifierIsReplacedByAStrongerOneInPlace(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        UnaryOperator<AnswerBuilder> weak = answer -> named(answer, "upgraded@alpha.example", "남궁가람");
        UnaryOperator<AnswerBuilder> strong = answer -> answer.attribute(UNIQUE_ID, "upgraded-id@alpha.example");

        String account = account(federation, alpha, weak);

        assertThat(account(federation, alpha, answer -> strong.apply(weak.apply(answer))))
                .isEqualTo(account);
        assertThat(account(federation, alpha, strong)).isEqualTo(account);
        try (AdminApi api = federation.hubApi()) {
            assertThat(links(api))
                    .contains(alpha.alias() + " eduPersonUniqueId!upgraded-id@alpha.example")
                    .doesNotContain(alpha.alias() + " eduPersonPrincipalName!upgraded@alpha.example");
        }
    }

    @Test
    void identifiersOfTwoPeopleInOneAnswerAreRefused(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        account(federation, alpha, answer -> answer.attribute(UNIQUE_ID, "one@alpha.example"));
        account(federation, alpha, answer -> named(answer, "two@alpha.example", "둘"));

        alpha.answers(answer -> named(answer.attribute(UNIQUE_ID, "one@alpha.example"), "two@alpha.example", "둘"));

        new LoginTrial(federation, alpha).refused(RefusalReason.TWO_RESEARCHERS);
    }

    @Test
    void aNameThatCameToSomebodyElseIsRefusedUntilAnOperatorConfirmsIt(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        String account = account(federation, alpha, answer -> named(answer, "again@alpha.example", "먼저"));
        alpha.answers(answer -> named(answer, "again@alpha.example", "나중"));

        new LoginTrial(federation, alpha).refused(RefusalReason.NAME_REASSIGNED);

        try (AdminApi api = federation.hubApi()) {
            api.post(
                    "/admin/realms/hub/federation/researchers/" + holder(api, alpha, "again@alpha.example")
                            + "/confirm-name",
                    JsonNodeFactory.instance.objectNode());
        }
        assertThat(account(federation, alpha, answer -> named(answer, "again@alpha.example", "나중")))
                .isEqualTo(account);
    }

    private static AnswerBuilder named(AnswerBuilder answer, String name, String displayName) {
        return answer.attribute(NAME, name).attribute(SamlAttribute.DISPLAY_NAME, displayName);
    }

    private static String account(
            DemoFederation federation, TestInstitution institution, UnaryOperator<AnswerBuilder> change) {
        institution.answers(change);
        return new LoginTrial(federation, institution).accepted();
    }

    private static String holder(AdminApi api, TestInstitution institution, String name) {
        String wanted = institution.alias() + " eduPersonPrincipalName!" + name;
        return users(api).stream()
                .filter(user -> HubState.links(api, user).contains(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> links(AdminApi api) {
        return users(api).stream()
                .flatMap(user -> HubState.links(api, user).stream())
                .toList();
    }

    private static List<String> users(AdminApi api) {
        return api.get("/admin/realms/hub/users?briefRepresentation=true&max=10000")
                .findValuesAsText("id");
    }

    private static Arguments arguments(String type, UnaryOperator<AnswerBuilder> change) {
        return Arguments.of(type, change);
    }
}
