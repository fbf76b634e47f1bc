package kr.fedhub.e2e.firstuse;

import static kr.fedhub.e2e.firstuse.GrantScene.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.firstuse.BackChannel.Reply;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins that go on another device: with a code that is typed there (RFC 8628), or with a question there (OpenID CIBA). */
@WithFederation
class OtherDeviceE2E {
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String CIBA = "urn:openid:params:grant-type:ciba";

    private GrantScene scene;
    private AuthenticationDevice device;

    @BeforeEach
    void nobodyIsLinked(DemoFederation federation) {
        scene = new GrantScene(federation);
        device = new AuthenticationDevice();
    }

    @AfterEach
    void everythingIsGone() {
        device.close();
        scene.close();
    }

    @Test
    void aDeviceGetsATokenOnceItsOwnerIsLinked(Visitor visitor) {
        String code = typeTheCode(visitor);
        assertThat(FirstUse.of(visitor).heading()).contains(scene.linking.clientId());
        Researcher.signUp(visitor);
        approve(visitor);

        given(redeem(code));
    }

    @Test
    void aDeviceGetsNoneWhenItsOwnerCancels(Visitor visitor) {
        String code = typeTheCode(visitor);
        FirstUse.of(visitor).go("cancel");
        visitor.page().waitForURL(url -> !url.contains("required-action"));

        Reply answer = redeem(code);
        assertThat(answer.text("error")).isEqualTo("access_denied");
        assertThat(answer.token()).isEmpty();
    }

    @Test
    void aDeviceGetsNoneWhenTheLinkIsGoneMeanwhile(Visitor visitor) {
        String code = typeTheCode(visitor);
        Researcher.signUp(visitor);
        approve(visitor);
        scene.revoke();

        scene.refused(redeem(code), "OAUTH2_DEVICE_CODE_TO_TOKEN_ERROR");
    }

    @Test
    void nobodyIsAskedOnAnotherDeviceForAServiceWithoutALink(Visitor visitor) {
        scene.refused(ask(scene.linking, "openid"), "access_denied", "LOGIN_ERROR");
        assertThat(device.asked()).isEmpty();

        scene.link(visitor);

        String request = agreedTo(ask(scene.linking, "openid"));
        given(answer(scene.linking, request));
    }

    @Test
    void whoAgreedOnAnotherDeviceGivesNoTokenWhenTheLinkIsGoneMeanwhile(Visitor visitor) {
        scene.link(visitor);
        String request = agreedTo(ask(scene.linking, "openid"));
        scene.revoke();

        scene.refused(answer(scene.linking, request), "AUTHREQID_TO_TOKEN_ERROR");
    }

    @Test
    void aServiceThatLinksNothingGetsATokenForOneThatDoesOnlyWithALink(Visitor visitor) {
        String scope = "openid " + scene.linking.audienceScope();
        scene.refused(answer(scene.portal, agreedTo(ask(scene.portal, scope))), "AUTHREQID_TO_TOKEN_ERROR");

        scene.link(visitor);

        given(answer(scene.portal, agreedTo(ask(scene.portal, scope))));
    }

    /** Returns the code of the device, whose owner has logged in. */
    private String typeTheCode(Visitor visitor) {
        Reply reply = scene.hub.post(scene.linking, "/auth/device", Map.of("scope", "openid"));
        visitor.open(URI.create(reply.text("verification_uri_complete")));
        scene.researcher.logIn(visitor);
        return reply.text("device_code");
    }

    private static void approve(Visitor visitor) {
        visitor.page().locator("[name=accept]").click();
        visitor.page().waitForURL(url -> url.contains("device/status"));
    }

    private Reply redeem(String code) {
        return scene.hub.token(scene.linking, DEVICE, Map.of("device_code", code));
    }

    private Reply ask(OidcClient service, String scope) {
        return scene.hub.post(
                service, "/ext/ciba/auth", Map.of("scope", scope, "login_hint", scene.researcher.username()));
    }

    /** The researcher agrees to the newest question; returns the request that was about. */
    private String agreedTo(Reply request) {
        String newest = device.asked().get(device.asked().size() - 1);
        assertThat(scene.hub.decide(newest, "SUCCEED").status()).isEqualTo(200);
        return request.text("auth_req_id");
    }

    private Reply answer(OidcClient service, String request) {
        return scene.hub.token(service, CIBA, Map.of("auth_req_id", request));
    }
}
