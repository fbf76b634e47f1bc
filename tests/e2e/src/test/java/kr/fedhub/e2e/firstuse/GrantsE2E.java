package kr.fedhub.e2e.firstuse;

import static kr.fedhub.e2e.firstuse.GrantScene.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import kr.fedhub.core.version.KeycloakVersion;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.firstuse.BackChannel.Reply;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to a token that show no page: each leads to one with a link, and to none without, for this reason and no other. */
@WithFederation
class GrantsE2E {
    private static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private GrantScene scene;

    @BeforeEach
    void nobodyIsLinked(DemoFederation federation) {
        scene = new GrantScene(federation);
    }

    @AfterEach
    void everythingIsGone() {
        scene.close();
    }

    @Test
    void aPassword(Visitor visitor) {
        Reply atOnce = password(scene.linking, "openid");
        assertThat(atOnce.text("error")).isEqualTo("invalid_grant");
        assertThat(atOnce.token()).isEmpty();
        scene.refused(password(scene.portal, forLinking()), "LOGIN_ERROR");

        scene.link(visitor);

        given(password(scene.linking, "openid"));
        given(password(scene.portal, forLinking()));
    }

    @Test
    void aCodeThatIsRedeemed(Visitor visitor) {
        given(redeem(scene.link(visitor)));
        String code = scene.again(visitor);
        scene.revoke();

        scene.refused(redeem(code), "CODE_TO_TOKEN_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "openid offline_access"})
    void aRefresh(String scope, Visitor visitor) {
        scene.link(visitor);
        Reply first = refresh(scene.linking, password(scene.linking, scope));
        given(first);
        scene.revoke();

        scene.refused(refresh(scene.linking, first), "REFRESH_TOKEN_ERROR");
    }

    @Test
    void aRefreshByAServiceWhoseTokensAreGoodThere(Visitor visitor) {
        scene.link(visitor);
        Reply first = refresh(scene.portal, password(scene.portal, forLinking()));
        given(first);
        scene.revoke();

        scene.refused(refresh(scene.portal, first), "REFRESH_TOKEN_ERROR");
    }

    @Test
    void anExchangeByTheServiceItself(Visitor visitor) {
        scene.link(visitor);
        String token = password(scene.portal, forLinking()).token();
        given(scene.hub.exchange(scene.linking, token, Map.of()));
        scene.revoke();

        scene.refused(scene.hub.exchange(scene.linking, token, Map.of()), "TOKEN_EXCHANGE_ERROR");
    }

    @Test
    void anExchangeForTheService(Visitor visitor) {
        String token = password(scene.portal, "openid").token();
        Map<String, String> audience = Map.of("audience", scene.linking.clientId(), "scope", forLinking());
        Map<String, String> scope = Map.of("scope", forLinking());
        scene.refused(scene.hub.exchange(scene.portal, token, audience), "TOKEN_EXCHANGE_ERROR");
        scene.refused(scene.hub.exchange(scene.portal, token, scope), "TOKEN_EXCHANGE_ERROR");

        scene.link(visitor);

        given(scene.hub.exchange(scene.portal, token, audience));
        given(scene.hub.exchange(scene.portal, token, scope));
    }

    @Test
    void anAssertionOfAnIssuer(Visitor visitor) {
        assumeThat(TestOptions.hubVersion())
                .as("Keycloak 26.5 has the JWT authorization grant as a preview only")
                .isGreaterThanOrEqualTo(new KeycloakVersion(26, 6, 0));
        scene.believeIssuer();
        scene.refused(asserted(scene.linking, "openid"), "JWT_AUTHORIZATION_GRANT_ERROR");
        scene.refused(asserted(scene.portal, forLinking()), "JWT_AUTHORIZATION_GRANT_ERROR");

        scene.link(visitor);

        given(asserted(scene.linking, "openid"));
        given(asserted(scene.portal, forLinking()));
    }

    @Test
    void aPermissionOfUserManagedAccess(Visitor visitor) {
        String token = password(scene.portal, "openid").token();
        Map<String, String> permission =
                Map.of("grant_type", UMA, "audience", scene.linking.clientId(), "permission", "data");
        scene.refused(scene.hub.postWith(token, "/token", permission), "PERMISSION_TOKEN_ERROR");

        scene.link(visitor);

        given(scene.hub.postWith(token, "/token", permission));
    }

    @Test
    @Tag("smoke")
    void aTokenThatIsOutAlready(Visitor visitor) {
        String token = redeem(scene.link(visitor)).token();
        // Keycloak says nothing about tokens that are not good at whoever asks.
        String ofPortal = password(scene.portal, forLinking()).token();
        assertThat(scene.hub.postWith(token, "/userinfo", Map.of()).text("sub")).isNotEmpty();
        assertThat(isActive(ofPortal)).isTrue();
        scene.revoke();

        Reply userInfo = scene.hub.postWith(token, "/userinfo", Map.of());
        assertThat(userInfo.status()).isEqualTo(401);
        assertThat(userInfo.text("sub")).isEmpty();
        scene.toldOf("USER_INFO_REQUEST_ERROR");
        assertThat(isActive(ofPortal)).isFalse();
    }

    private String forLinking() {
        return scene.linking.audienceScope();
    }

    private Reply password(OidcClient service, String scope) {
        return scene.hub.password(service, scene.researcher, scope);
    }

    private Reply redeem(String code) {
        Map<String, String> form =
                Map.of("code", code, "redirect_uri", scene.linking.back().toString());
        return scene.hub.token(scene.linking, "authorization_code", form);
    }

    private Reply refresh(OidcClient service, Reply before) {
        return scene.hub.token(service, "refresh_token", Map.of("refresh_token", before.text("refresh_token")));
    }

    private Reply asserted(OidcClient service, String scope) {
        return scene.hub.token(service, JWT_BEARER, scene.assertion(scope));
    }

    private boolean isActive(String token) {
        return scene.hub
                .post(scene.linking, "/token/introspect", Map.of("token", token))
                .body()
                .path("active")
                .asBoolean();
    }
}
