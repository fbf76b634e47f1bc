package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.InstitutionLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that name institutions. */
@WithFederation
class LoginHintsE2E {
    @ParameterizedTest
    @ValueSource(strings = {"aarc_idp_hint", "idphint", "entityID"})
    void oneNamedByItsEntityIdIsAskedAtOnce(String parameter, DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(federation, parameter, entityId(federation, DemoInstitution.HANBIT)));

        new InstitutionLogin(visitor.page());
        assertThat(visitor.page().url()).contains("/realms/hanbit/");
    }

    @Test
    void aHintForTheNextProxyMayHangOnIt(DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(
                federation,
                "aarc_idp_hint",
                entityId(federation, DemoInstitution.NURI) + "?aarc_idp_hint=https%3A%2F%2Fother.example"));

        new InstitutionLogin(visitor.page());
        assertThat(visitor.page().url()).contains("/realms/nuri/");
    }

    @Test
    void ofSeveralOnlyTheseAreOffered(DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(
                federation,
                "idphint",
                entityId(federation, DemoInstitution.HANBIT) + "," + entityId(federation, DemoInstitution.NURI)
                        + ",https://unknown.example"));

        assertThat(new Discovery(visitor.page()).offered())
                .containsExactlyInAnyOrder(
                        federation.alias(DemoInstitution.HANBIT), federation.alias(DemoInstitution.NURI));
        assertThat(visitor.page().getByTestId("hub-account").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hong@hanbit.example", "HONG@physics.Hanbit.Example"})
    void whoseMailAddressIsKnownIsSentToTheInstitution(String address, DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(federation, "login_hint", address));

        new InstitutionLogin(visitor.page());
        assertThat(visitor.page().url()).contains("/realms/hanbit/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hong", "hong@", "@hanbit.example", "hong@unknown.example", "hong@example"})
    void whoseMailAddressSaysNothingChooses(String address, DemoFederation federation, Visitor visitor) {
        visitor.open(authorization(federation, "login_hint", address));

        assertThat(new Discovery(visitor.page()).offered()).contains("saebyeok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kc_idp_hint=saebyeok", "login_hint=park@saebyeok.example"})
    void whoTurnsRoundAtTheInstitutionMayChooseAnother(String hint, DemoFederation federation, Visitor visitor) {
        visitor.open(Authorization.at(federation, DemoService.SCIENCEON, "&" + hint));
        new InstitutionLogin(visitor.page());
        String state = visitor.page().url().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        visitor.open(
                URI.create(federation.hubRealm() + "/broker/saebyeok/endpoint?error=access_denied&state=" + state));

        assertThat(new Discovery(visitor.page()).offered()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idphint", "login_hint", "kc_idp_hint"})
    void aSilentRequestWithAHintIsAnsweredSilently(String parameter, DemoFederation federation, Visitor visitor) {
        String value = switch (parameter) {
            case "idphint" -> entityId(federation, DemoInstitution.HANBIT);
            case "login_hint" -> "hong@hanbit.example";
            default -> "saebyeok";
        };
        visitor.open(URI.create(authorization(federation, parameter, value) + "&prompt=none"));

        assertThat(visitor.page().url()).contains("error=login_required");
    }

    private static String entityId(DemoFederation federation, DemoInstitution institution) {
        return federation.institutions() + "/realms/" + institution.id();
    }

    private static URI authorization(DemoFederation federation, String parameter, String value) {
        return Authorization.at(
                federation,
                DemoService.SCIENCEON,
                "&" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
