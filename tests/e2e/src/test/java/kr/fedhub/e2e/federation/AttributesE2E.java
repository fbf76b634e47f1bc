package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.AnswerSubject;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an institution may say of a researcher, and for whom (cases 20 and 22). */
@WithFederation
class AttributesE2E {
    @ParameterizedTest
    @EnumSource(names = {"EDU_PERSON_UNIQUE_ID", "SUBJECT_ID", "PAIRWISE_ID", "EDU_PERSON_PRINCIPAL_NAME"})
    void anIdentifierOfAnotherInstitutionsScopeIsRefused(
            SamlAttribute attribute, DemoFederation federation, TestSource source) {
        TestInstitution beta = source.institution("beta");
        beta.answers(answer -> answer.attribute(attribute, "victim@alpha.example"));

        new LoginTrial(federation, beta).refused(RefusalReason.SCOPE);
    }

    @Test
    void otherValuesOfAnotherInstitutionsScopeAreLeftOut(DemoFederation federation, TestSource source) {
        TestInstitution beta = source.institution("beta");
        new LoginTrial(federation, beta)
                .accepted(
                        "scoped@beta.example",
                        answer -> answer.attribute(
                                        SamlAttribute.EDU_PERSON_SCOPED_AFFILIATION,
                                        "faculty@alpha.example",
                                        "student@beta.example",
                                        "member@beta.example@alpha.example")
                                .attribute(SamlAttribute.SCHAC_HOME_ORGANIZATION, "alpha.example"));

        JsonNode attributes = attributesOf(federation, beta, "eduPersonUniqueId!scoped@beta.example");
        assertThat(attributes.path("eduPersonScopedAffiliation").toString()).isEqualTo("[\"student@beta.example\"]");
        assertThat(attributes.has("schacHomeOrganization")).isFalse();
    }

    @Test
    void anInstitutionWithoutScopesHasNoScopedValues(DemoFederation federation, TestSource source) {
        TestInstitution unscoped = source.institution("unscoped");
        unscoped.answers(answer -> answer.subject(AnswerSubject.persistent("p-scopeless"))
                .attribute(SamlAttribute.EDU_PERSON_PRINCIPAL_NAME, "victim@alpha.example"));
        new LoginTrial(federation, unscoped).accepted();

        JsonNode attributes = attributesOf(federation, unscoped, "persistent!p-scopeless");
        assertThat(attributes.has("eduPersonPrincipalName")).isFalse();
    }

    @Test
    void whatTheInstitutionNoLongerSaysIsTakenAway(DemoFederation federation, TestSource source) {
        LoginTrial trial = new LoginTrial(federation, source.institution("alpha"));
        String person = "leaver@alpha.example";
        trial.accepted(person, answer -> answer.attribute(SamlAttribute.EDU_PERSON_AFFILIATION, "faculty", "member"));
        trial.accepted(person, answer -> answer.attribute(SamlAttribute.EDU_PERSON_AFFILIATION, "alum"));

        assertThat(affiliations(federation, trial.institution())).isEqualTo("[\"alum\"]");

        trial.accepted(person, answer -> answer);
        assertThat(affiliations(federation, trial.institution())).isEmpty();
    }

    @Test
    void anAnswerWithoutAnIdentifierSaysWhichOnesAndWhomToAsk(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        alpha.answers(answer -> answer.attribute(SamlAttribute.DISPLAY_NAME, "홍길동")
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID)
                .attribute("urn:oid:1.2.3.4", "unknown"));

        Page page = new LoginTrial(federation, alpha).refused(RefusalReason.NO_IDENTIFIER);

        assertThat(page.text())
                .contains("eduPersonUniqueId", "subject-id", "University of alpha", "help@alpha.example");
    }

    @Test
    void severalValuesOfAnIdentifierIdentifyNobody(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        alpha.answers(answer ->
                answer.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "one@alpha.example", "two@alpha.example"));

        new LoginTrial(federation, alpha).refused(RefusalReason.NO_IDENTIFIER);
    }

    @Test
    void tooManyValuesAreRefused(DemoFederation federation, TestSource source) {
        String[] many = IntStream.range(0, 201).mapToObj(i -> "urn:x:" + i).toArray(String[]::new);

        new LoginTrial(federation, source.institution("alpha"))
                .refused(
                        RefusalReason.ATTRIBUTE_LIMITS,
                        answer -> answer.attribute(SamlAttribute.EDU_PERSON_ENTITLEMENT, many));
    }

    @Test
    void aValueThatIsTooLongIsRefused(DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha"))
                .refused(
                        RefusalReason.ATTRIBUTE_LIMITS,
                        answer -> answer.attribute(SamlAttribute.DISPLAY_NAME, "가".repeat(2_001)));
    }

    private static String affiliations(DemoFederation federation, TestInstitution institution) {
        JsonNode values = attributesOf(federation, institution, "eduPersonUniqueId!leaver@alpha.example")
                .path("eduPersonAffiliation");
        return values.isMissingNode() ? "" : values.toString();
    }

    private static JsonNode attributesOf(DemoFederation federation, TestInstitution institution, String identifier) {
        try (AdminApi api = federation.hubApi()) {
            List<String> found = api.get("/admin/realms/hub/users?idpAlias=" + institution.alias() + "&idpUserId="
                            + identifier.replace("!", "%21").replace("@", "%40"))
                    .findValuesAsText("id");
            assertThat(found).hasSize(1);
            return api.get("/admin/realms/hub/users/" + found.get(0)).path("attributes");
        }
    }
}
