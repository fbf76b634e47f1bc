package kr.fedhub.core.discovery;

import static kr.fedhub.core.discovery.Attempt.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import kr.fedhub.core.discovery.DiscoveryRefused.Reason;
import kr.fedhub.core.metadata.EntityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryRequestTest {
    private static final String SP = "https://sp.example/shibboleth";

    @Test
    void haveTheDefaultsOfTheProtocol() throws DiscoveryRefused {
        DiscoveryRequest request = DiscoveryRequest.parse(SP, null, null, null, null);

        assertThat(request).isEqualTo(new DiscoveryRequest(new EntityId(SP), Optional.empty(), "entityID", false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "sp", "https://sp.example/ x", "https://sp.example/\n", " https://sp.example/"})
    void needTheEntityIdOfTheService(@Nullable String entityId) {
        refused(Reason.MALFORMED, () -> DiscoveryRequest.parse(entityId, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "false, false", "0, false"})
    void mayForbidToAsk(String isPassive, boolean passive) throws DiscoveryRefused {
        assertThat(DiscoveryRequest.parse(SP, null, null, isPassive, null).passive())
                .isEqualTo(passive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "True", " true", "2", "true,false"})
    void forbidToAskInNoOtherWords(String isPassive) {
        refused(Reason.MALFORMED, () -> DiscoveryRequest.parse(SP, null, null, isPassive, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entityID", "idpentityid", "a", "a-b_c.d", "X9"})
    void nameThePlaceOfTheAnswer(String name) throws DiscoveryRefused {
        assertThat(DiscoveryRequest.parse(SP, null, name, null, null).returnIdParam())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a&b", "a=b", "a[]", "a%62", "a;b", "é", "a\n", "a#", "../a", "a\u0000"})
    void nameItInPlainLetters(String name) {
        refused(Reason.MALFORMED, () -> DiscoveryRequest.parse(SP, null, name, null, null));
        refused(Reason.MALFORMED, () -> DiscoveryRequest.parse(SP, null, "x".repeat(65), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiscoveryRequest(new EntityId(SP), Optional.empty(), name, false));
    }

    @Test
    void mayNameTheOnePolicyThereIs() throws DiscoveryRefused {
        assertThat(DiscoveryRequest.parse(SP, null, null, null, DiscoveryRequest.SINGLE)
                        .entityId())
                .hasToString(SP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "single",
                "urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol:multiple",
                "urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol"
            })
    void nameNoOtherPolicy(String policy) {
        refused(Reason.POLICY, () -> DiscoveryRequest.parse(SP, null, null, null, policy));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "http://sp.example/Shibboleth.sso/Login",
                "https://sp.example@evil.example/Shibboleth.sso/Login",
                "//sp.example/Shibboleth.sso/Login",
                "https://sp.example\\@evil.example/",
                "https://sp.example/Shibboleth.sso/../Shibboleth.sso/Login",
                "https://ѕр.example/Shibboleth.sso/Login"
            })
    void haveNoAddressThatCannotBeRegistered(String address) {
        refused(Reason.RETURN_NOT_REGISTERED, () -> DiscoveryRequest.parse(SP, address, null, null, null));
    }

    @Test
    void aServiceThatNobodyDescribesIsUnknown() {
        assertThat(DiscoveryRefused.unknownService().reason()).isEqualTo(Reason.UNKNOWN_SERVICE);
    }
}
