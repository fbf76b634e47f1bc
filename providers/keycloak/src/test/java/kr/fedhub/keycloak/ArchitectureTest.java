package kr.fedhub.keycloak;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "kr.fedhub", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** The artifacts that Keycloak publishes for extensions to build on; everything else of it is private. */
    private static final List<String> SPI_ARTIFACTS =
            List.of("/keycloak-core-", "/keycloak-common-", "/keycloak-server-spi-");

    private static final DescribedPredicate<JavaClass> PRIVATE_KEYCLOAK_API = describe(
            "private Keycloak API",
            type -> type.getPackageName().startsWith("org.keycloak")
                    && type.getBaseComponentType()
                            .getSource()
                            .map(source -> SPI_ARTIFACTS.stream()
                                    .noneMatch(source.getUri().toString()::contains))
                            .orElse(true));

    @ArchTest
    static final ArchRule privateApiIsUsedInInternalOnly = noClasses()
            .that()
            .resideOutsideOfPackage("kr.fedhub.keycloak.internal..")
            .should()
            .dependOnClassesThat(PRIVATE_KEYCLOAK_API);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("kr.fedhub.keycloak.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyFactoriesAndWhatOthersReadArePublic = classes()
            .that()
            .resideInAPackage("kr.fedhub.keycloak.discovery")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .haveNameMatching(".*(Factory|Page|Resource)");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole = noClasses().should().accessField(System.class, "out");

    @ArchTest
    static final ArchRule staticStateIsImmutable = fields().that()
            .areStatic()
            .and()
            .doNotHaveName("$jacocoData")
            .should()
            .beFinal();
}
