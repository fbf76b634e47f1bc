package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.FederationApi;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.TestInstitution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what over the admin API of federations. */
@WithFederation
class AdminRightsE2E {
    private OwnFederation own;
    private Operator operator;

    @BeforeEach
    void aFederationOfItsOwn(DemoFederation federation) {
        own = new OwnFederation(federation);
        operator = Operator.of(federation, own);
    }

    @AfterEach
    void isRemoved() {
        own.close();
    }

    @Test
    void whoMayOnlyLookDecidesNothing() {
        TestInstitution institution = own.institution("a");
        own.bring(institution);
        FederationApi viewer = FederationApi.withRoles(operator.hub(), "view-identity-providers");
        String member = "members/" + institution.alias();

        assertThat(viewer.get("sources").status()).isEqualTo(200);
        assertThat(viewer.get(member).status()).isEqualTo(200);
        assertThat(viewer.post("sources/" + own.alias() + "/refresh").status()).isEqualTo(403);
        assertThat(viewer.post("sources/" + own.alias() + "/release", "{\"digest\":\"00\"}")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.put(member + "/block", "{\"reason\":\"no\"}").status())
                .isEqualTo(403);
        assertThat(viewer.delete(member + "/block").status()).isEqualTo(403);
        assertThat(viewer.get(member + "/researchers").status()).isEqualTo(403);
        assertThat(viewer.post("entity-id-changes", "{}").status()).isEqualTo(403);
        assertThat(viewer.post("researchers/nobody/confirm-name").status()).isEqualTo(403);
        assertThat(operator.status(institution)).isEqualTo("LIVE");
    }

    @Test
    void whoManagesOnlyUsersDoesNotSeeFederations() {
        FederationApi outsider = FederationApi.withRoles(operator.hub(), "manage-users");

        assertThat(outsider.get("sources").status()).isEqualTo(403);
        assertThat(outsider.get("members").status()).isEqualTo(403);
    }
}
