package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.fixture.TestEntities;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryClientDetailsTest {
    private final SourceFixture source = new SourceFixture();
    private final String entity = TestEntities.discoveryClient("sp.example.org");
    private final String response =
            entity.substring(entity.indexOf("<idpdisc:DiscoveryResponse"), entity.indexOf("<mdui:UIInfo"));

    @Nested
    class TheDefaultAddress {
        @ParameterizedTest
        @CsvSource({
            "'', '', '', abc",
            "'', true, true, bac",
            "false, '', '', bac",
            "false, '', true, cab",
            "false, false, false, abc",
            "false, 0, 1, cab",
            "'', false, 1, cab",
            "false, false, '', cab"
        })
        void comesFirst(String a, String b, String c, String order) throws AggregateRefused {
            String three = response("https://sp.example.org/a", a)
                    + response("https://sp.example.org/b", b)
                    + response("https://sp.example.org/c", c);

            String found = service(entity.replace(response, three)).orElseThrow().returns().stream()
                    .map(address -> address.substring(address.length() - 1))
                    .collect(Collectors.joining());

            assertThat(found).isEqualTo(order);
        }

        @Test
        void isAUsableOne() throws AggregateRefused {
            String two = response("http://sp.example.org/a", "true") + response("https://sp.example.org/b", "false");

            assertThat(service(entity.replace(response, two)).orElseThrow().returns())
                    .containsExactly("https://sp.example.org/b");
        }
    }

    @Nested
    class Names {
        @Test
        void fallBackToTheServiceAndThenToTheOrganization() throws AggregateRefused {
            String withoutUi = entity.replaceAll("<mdui:UIInfo>.*?</mdui:UIInfo>", "");
            String withoutService = withoutUi.replaceAll("<md:ServiceName.*?</md:ServiceName>", "");
            String withoutDisplay = withoutService.replaceAll("<md:OrganizationDisplayName.*?DisplayName>", "");

            assertThat(names(withoutUi)).isEqualTo(Map.of("en", "sp.example.org attributes"));
            assertThat(names(withoutService)).isEqualTo(Map.of("en", "sp.example.org organization"));
            assertThat(names(withoutDisplay)).isEqualTo(Map.of("en", "sp.example.org org"));
            assertThat(names(withoutDisplay.replaceAll("<md:OrganizationName.*?OrganizationName>", "")))
                    .isEmpty();
        }

        @Test
        void areFreeOfWhatDisturbsALine() throws AggregateRefused {
            assertThat(names(entity.replace("Service of sp.example.org", "  A\u202eB\n C " + "x".repeat(300)))
                            .get("en"))
                    .startsWith("AB C xxx")
                    .hasSize(200);
        }

        private Map<String, String> names(String xml) throws AggregateRefused {
            return service(xml).orElseThrow().displayNames();
        }
    }

    private static String response(String location, String isDefault) {
        return """
                <idpdisc:DiscoveryResponse xmlns:idpdisc="urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol" \
                Binding="urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol" Location="%s" index="1"%s/>""".formatted(location, isDefault.isEmpty() ? "" : " isDefault=\"" + isDefault + "\"");
    }

    private Optional<DiscoveryClient> service(String xml) throws AggregateRefused {
        return read(xml).snapshot().services().stream().findFirst();
    }

    private Aggregate read(String... entities) throws AggregateRefused {
        return source.read(source.signed(source.unsigned(entities)));
    }
}
