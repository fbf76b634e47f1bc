package kr.fedhub.core.discovery;

import static kr.fedhub.core.discovery.Attempt.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.discovery.DiscoveryRefused.Reason;
import kr.fedhub.core.metadata.EntityId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryReturnTest {
    private static final String SP = "https://sp.example/shibboleth";
    private static final String DEFAULT = "https://sp.example/Shibboleth.sso/Login";
    private static final List<String> REGISTERED = List.of(DEFAULT, "https://sp.example/ds?SAMLDS=1");
    private static final Optional<EntityId> IDP =
            Optional.of(new EntityId("https://idp.hanbit.example/idp?a=b&c=#d+é"));
    private static final String ENCODED = "https%3A%2F%2Fidp.hanbit.example%2Fidp%3Fa%3Db%26c%3D%23d%2B%C3%A9";

    @Test
    void goesToTheDefaultAddressWhenNoneIsAskedFor() throws DiscoveryRefused {
        DiscoveryReturn answer = request(null, null).returnTo(REGISTERED);

        assertThat(answer.address()).hasToString(DEFAULT);
        assertThat(answer.answer(IDP)).isEqualTo(DEFAULT + "?entityID=" + ENCODED);
    }

    @ParameterizedTest
    @CsvSource({
        "https://sp.example/Shibboleth.sso/Login, ?",
        "https://sp.example/Shibboleth.sso/Login?, ''",
        "https://sp.example/Shibboleth.sso/Login?SAMLDS=1&target=ss%3Amem%3A1, &",
        "https://sp.example/Shibboleth.sso/Login?SAMLDS=1&, ''",
        "https://SP.example:443/Shibboleth.sso/Login, ?",
        "https://sp.example/ds?SAMLDS=1, &",
        "https://sp.example/ds?SAMLDS=1&target=x, &"
    })
    void goesToARegisteredAddressWithItsParameters(String address, String separator) throws DiscoveryRefused {
        DiscoveryReturn answer = request(address, "idp").returnTo(REGISTERED);

        assertThat(answer.answer(IDP)).isEqualTo(address + separator + "idp=" + ENCODED);
        assertThat(answer.answer(Optional.empty())).isEqualTo(address);
        assertThat(answer.address()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/Shibboleth.sso/Login",
                "https://sp.example/Shibboleth.sso/Logout",
                "https://sp.example/Shibboleth.sso/login",
                "https://sp.example/Shibboleth.sso/Login/",
                "https://sp.example:8443/Shibboleth.sso/Login",
                "https://sp.example.evil.example/Shibboleth.sso/Login",
                "https://sp.example/ds",
                "https://sp.example/ds?SAMLDS=11",
                "https://sp.example/ds?target=x&SAMLDS=1",
                "https://sp.example/ds?SAMLDS=1&SAMLDS=0"
            })
    void goesNowhereElse(String address) throws DiscoveryRefused {
        DiscoveryRequest request = request(address, null);

        refused(Reason.RETURN_NOT_REGISTERED, () -> request.returnTo(REGISTERED));
    }

    @ParameterizedTest
    @CsvSource({
        "?entityID=https%3A%2F%2Fevil.example, entityID",
        "?x=1&EntityId=, entityID",
        "?x=1&%65ntityID=y, entityID",
        "?x=1;entityID=y, entityID",
        "?entityID%5B%5D=y, entityID",
        "?target=1, target"
    })
    void isNotMixedUpWithOneThatTheRequestBrought(String query, String parameter) {
        refused(
                Reason.RETURN_HOLDS_ANSWER,
                () -> request(DEFAULT + query, parameter).returnTo(REGISTERED));
    }

    @Test
    void isNotMixedUpWithARegisteredParameter() throws DiscoveryRefused {
        DiscoveryRequest request = request(null, "SAMLDS");

        refused(Reason.RETURN_HOLDS_ANSWER, () -> request.returnTo(List.of("https://sp.example/ds?SAMLDS=1")));
    }

    @Test
    void goesNowhereWhenNothingUsableIsRegistered() throws DiscoveryRefused {
        DiscoveryRequest withoutAddress = request(null, null);
        DiscoveryRequest withAddress = request(DEFAULT, null);

        for (List<String> registered : List.of(
                List.<String>of(),
                List.of("http://sp.example/Shibboleth.sso/Login"),
                List.of("https://user@sp.example/Shibboleth.sso/Login", "javascript:alert(1)"))) {
            refused(Reason.RETURN_NOT_REGISTERED, () -> withoutAddress.returnTo(registered));
            refused(Reason.RETURN_NOT_REGISTERED, () -> withAddress.returnTo(registered));
        }
    }

    @Property
    void whateverTheInstitutionIsCalledTheAnswerIsOneParameterThatHoldsIt(
            @ForAll @StringLength(max = 50) @CharRange(from = '!', to = '\ud7ff') String text) throws DiscoveryRefused {
        String name = "urn:x"
                + text.codePoints()
                        .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

        String answer = request(DEFAULT + "?a=1", null).returnTo(REGISTERED).answer(Optional.of(new EntityId(name)));

        assertThat(answer).startsWith(DEFAULT + "?a=1&entityID=").matches("[!-~]+");
        String value = answer.substring((DEFAULT + "?a=1&entityID=").length());
        assertThat(value).doesNotContain("&", "#", ";", "\\");
        assertThat(URLDecoder.decode(value, StandardCharsets.UTF_8)).isEqualTo(name);
    }

    @Property
    void noTextIsAnAddressUnlessItBeginsAsARegisteredOne(@ForAll String text) {
        try {
            String answer = request(text, null).returnTo(REGISTERED).answer(IDP);
            assertThat(answer).startsWithIgnoringCase("https://sp.example");
        } catch (DiscoveryRefused e) {
            assertThat(e.reason()).isIn(Reason.RETURN_NOT_REGISTERED, Reason.RETURN_HOLDS_ANSWER);
        }
    }

    private static DiscoveryRequest request(@Nullable String address, @Nullable String parameter)
            throws DiscoveryRefused {
        return DiscoveryRequest.parse(SP, address, parameter, null, null);
    }
}
