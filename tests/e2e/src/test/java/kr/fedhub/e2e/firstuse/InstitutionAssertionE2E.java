package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.demo.service.scim.ScimEndpoint;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account that is proven by what the institution says of the researcher. */
@WithFederation
class InstitutionAssertionE2E {
    private static final DemoResearcher NAMGUNG = Arrival.researcher("namgung");
    private static final DemoResearcher LEE = Arrival.researcher("lee");
    private static final String GO = "proof:institution-assertion";

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void whomTheServiceKnowsByTheInstitutionsIdentifierIsLinked(DemoFederation federation, Visitor visitor)
            throws Exception {
        Arrival arrival = Arrival.anew(federation, NAMGUNG);
        arrival.revoke();
        account(federation, NAMGUNG.mail(), "private@mail.example");
        arrival.at(visitor, NAMGUNG).go(GO);

        String number = Arrival.account(visitor);
        assertThat(federation.directory(DemoService.NTIS).accounts())
                .filteredOn(account -> account.number().equals(number))
                .singleElement()
                .satisfies(account -> assertThat(account.details().userName()).isEqualTo(NAMGUNG.mail()));
        assertThat(arrival.proofs()).containsExactly("institution-assertion");
        assertThat(federation.mails().received()).isEmpty();
    }

    /** Somebody else made an account with this researcher's address before: it proves nothing, and nothing is joined to it. */
    @Test
    void anAccountThatOnlyHasTheAddressIsNotTheResearchers(DemoFederation federation, Visitor visitor)
            throws Exception {
        Arrival arrival = Arrival.anew(federation, LEE);
        arrival.revoke();
        account(federation, "squatter", LEE.mail());
        FirstUse page = arrival.at(visitor, LEE).go(GO);
        assertThat(page.problem()).isEqualTo("no-account");
        assertThat(arrival.error(page)).isEqualTo("first_use_no_account");
        assertThat(arrival.proofs()).isEmpty();

        page.go("choose").go("sign-up");
        visitor.page().locator("input[name=agree][required]").all().forEach(box -> box.check());
        page.go("agree");
        String number = Arrival.account(visitor);
        assertThat(federation.directory(DemoService.NTIS).accounts())
                .filteredOn(account -> account.details().userName().equals("squatter"))
                .singleElement()
                .satisfies(account -> assertThat(account.number()).isNotEqualTo(number));
        assertThat(arrival.proofs()).containsExactly("sign-up");
    }

    /** The descriptors refuse it already; this is an operator who writes it into the console. */
    @Test
    void anAddressIsNoIdentifierThatAnInstitutionVouchesFor(DemoFederation federation, Visitor visitor) {
        Arrival arrival = Arrival.anew(federation, LEE);
        arrival.revoke();
        try (AdminApi api = federation.hubApi()) {
            String policy = api.get("/admin/realms/hub/clients?clientId=ntis")
                    .at("/0/attributes/hub.first-use")
                    .asText();
            assertThat(policy).contains("\"eduPersonPrincipalName\",\"lookup\"");
            ServiceClient.set(
                    federation,
                    "ntis",
                    Map.of(
                            "hub.first-use",
                            policy.replace("\"eduPersonPrincipalName\",\"lookup\"", "\"mail\",\"lookup\"")));
        }
        arrival.at(visitor, LEE);

        assertThat(visitor.page().getByTestId("go-" + GO).count()).isZero();
        assertThat(visitor.page().getByTestId("go-link").count()).isEqualTo(1);
    }

    private static void account(DemoFederation federation, String userName, String address)
            throws IOException, InterruptedException {
        URI users = URI.create(federation.service(DemoService.NTIS) + ScimEndpoint.PATH + "/Users");
        String user = """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "displayName": "회원",
                 "name": {"formatted": "회원"}, "emails": [{"value": "%s", "primary": true}], "active": true}""";
        HttpRequest request = HttpRequest.newBuilder(users)
                .header("Authorization", "Bearer " + federation.directorySecret(DemoService.NTIS))
                .header("Content-Type", "application/scim+json")
                .POST(BodyPublishers.ofString(user.formatted(userName, address)))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        // 409: the account is there from an earlier run on the same data.
        assertThat(status).isIn(201, 409);
    }
}
