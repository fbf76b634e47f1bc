package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.DescriptorCopy;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Descriptors that are about the discovery page, on a real server. */
@WithFederation
class DiscoveryConfigE2E {
    private static final String JOURNAL = "https://journal.example/shibboleth";

    @TempDir
    private Path folder;

    @AfterEach
    void whatTheDemoSaysHoldsAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void namesOfMembersAndServicesOutsideTheHubAreAppliedOnceAndGoAgain(DemoFederation federation, Visitor visitor)
            throws IOException {
        String entityId = federation.institutions() + "/realms/" + DemoInstitution.HANBIT.id();
        new DescriptorCopy(TestOptions.realmConfig(), folder).asItIs();
        write("institutions/hanbit.yaml", """
                id: hanbit
                protocol: federation
                entityId: %s
                name: {ko: 큰빛대학교, en: Great Light University}
                otherNames: [큰빛대]
                """.formatted(entityId));
        write("services/journal.yaml", """
                id: journal
                name: {ko: 시험 학술지, en: Journal of Tests}
                url: https://journal.example
                protocol: discovery
                discovery: {entityId: '%s', returns: [/Shibboleth.sso/Login]}
                """.formatted(JOURNAL));
        Path environment = folder.resolve("environments/demo.yaml");
        Files.writeString(
                environment,
                Files.readString(environment)
                        .replace("ai-helper]", "ai-helper, journal]")
                        .replace("scienceon-members]", "scienceon-members, hanbit]"));

        assertThat(federation.applyRealmConfig(folder)).isNotEmpty();
        assertThat(federation.applyRealmConfig(folder)).as("the second time").isEmpty();
        ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
        String alias = MemberAlias.of(new EntityId(entityId)).value();
        assertThat(visitor.page().getByTestId("institution-" + alias).innerText())
                .contains("큰빛대학교", "Great Light University");

        federation.applyRealmConfig();
        try (AdminApi api = federation.hubApi()) {
            assertThat(api.get("/admin/realms/hub").path("attributes").has("hub.member." + alias))
                    .isFalse();
        }
        ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
        assertThat(visitor.page().getByTestId("institution-" + alias).innerText())
                .contains("한빛대학교");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
