package kr.fedhub.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "kr.fedhub")
class ArchitectureTest {
    @ArchTest
    static final ArchRule coreKnowsNothingOfKeycloak =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.keycloak..", "jakarta..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("kr.fedhub.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule staticStateIsImmutable = fields().that()
            .areStatic()
            .and()
            .doNotHaveName("$jacocoData")
            .should()
            .beFinal();
}
