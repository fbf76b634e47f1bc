package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.keycloak.config.ServiceSettings.ServiceContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;

class ServiceSettingsTest {
    @Test
    void aClientWithoutSettingsGoesByItsIdAndTakesEverybody() {
        ServiceSettings settings = settings(Map.of());

        assertThat(settings)
                .isEqualTo(new ServiceSettings(
                        LocalizedName.same("ntis"),
                        List.of(),
                        InstitutionPolicy.everybody(),
                        new ServiceContact(null, null, null)));
        assertThat(ServiceSettings.discoveryReturns(client("", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NTIS, NTIS", "${client_account}, ntis", "'', ntis", "' ', ntis"})
    void aClientGoesByItsNameUnlessThatIsAMessageKey(String name, String shown) {
        assertThat(ServiceSettings.read(client(name, Map.of())).name()).isEqualTo(LocalizedName.same(shown));
    }

    @Test
    void namesInBothLanguagesGoBeforeTheClientsOwn() {
        ClientModel client = client("NTIS", Map.of("hub.name.ko", "국가과학기술지식정보서비스", "hub.name.en", "NTIS Korea"));

        assertThat(ServiceSettings.read(client).name()).isEqualTo(new LocalizedName("국가과학기술지식정보서비스", "NTIS Korea"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kaist,hanbit",
                " kaist , hanbit ",
                "kaist,,hanbit,",
                ",kaist,\n hanbit",
                "\u3000kaist\u3000,hanbit"
            })
    void recommendedInstitutionsStandInTheirOrderWithCommasBetween(String text) {
        assertThat(settings(Map.of("hub.recommended", text)).recommended()).containsExactly("kaist", "hanbit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , ,"})
    void nothingBetweenCommasRecommendsNobody(String text) {
        assertThat(settings(Map.of("hub.recommended", text)).recommended()).isEmpty();
    }

    @Test
    void bothListsOfInstitutionsAreRead() {
        assertThat(settings(Map.of("hub.institutions.allow", "source:kafe", "hub.institutions.deny", "scope:x.example"))
                        .policy())
                .isEqualTo(InstitutionPolicy.parse("source:kafe", "scope:x.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafe", "source:", "source", "sources:kafe", "source:kafe, hanbit", "account:all"})
    void aListThatCannotBeReadTakesNobody(String list) {
        assertThat(settings(Map.of("hub.institutions.allow", list)).policy()).isEqualTo(InstitutionPolicy.nobody());
        assertThat(settings(Map.of("hub.institutions.deny", list)).policy()).isEqualTo(InstitutionPolicy.nobody());
    }

    @Test
    void aBlankContactIsNone() {
        assertThat(settings(Map.of("hub.contact.name", " 헬프데스크 ", "hub.contact.email", "", "hub.contact.url", " "))
                        .contact())
                .isEqualTo(new ServiceContact("헬프데스크", null, null));
        assertThat(settings(Map.of("hub.contact.email", "help@ntis.example"))
                        .contact()
                        .email())
                .isEqualTo("help@ntis.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/r##https://b.example/r", "##https://a.example/r## ##https://b.example/r##"})
    void addressesToReturnToStandInTheirOrder(String text) {
        assertThat(ServiceSettings.discoveryReturns(client("", Map.of("hub.discovery.returns", text))))
                .containsExactly("https://a.example/r", "https://b.example/r");
    }

    private static ServiceSettings settings(Map<String, String> attributes) {
        return ServiceSettings.read(client("", attributes));
    }

    private static ClientModel client(String name, Map<String, String> attributes) {
        return TestModel.client("ntis", name, attributes);
    }
}
