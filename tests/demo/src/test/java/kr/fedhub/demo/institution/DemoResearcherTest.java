package kr.fedhub.demo.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.fedhub.realm.descriptor.ResearcherAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemoResearcherTest {
    static List<DemoResearcher> everybody() {
        return DemoResearcher.all();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void scopedValuesCarryTheInstitutionsOwnScope(DemoResearcher researcher) {
        String scope = "@" + researcher.institution().domain();

        assertThat(researcher.attributes().get("eduPersonScopedAffiliation")).allMatch(value -> value.endsWith(scope));
        assertThat(researcher.attributes().get("eduPersonUniqueId")).allMatch(value -> value.endsWith(scope));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void onlyAttributesOfTheProfileAreHeld(DemoResearcher researcher) {
        assertThat(researcher.attributes().keySet()).allSatisfy(name -> ResearcherAttribute.named(name));
    }

    @ParameterizedTest
    @EnumSource
    void everyInstitutionHasSomebody(DemoInstitution institution) {
        assertThat(DemoResearcher.of(institution)).isNotEmpty();
    }
}
