package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.fixture.TestEntities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryClientReadingTest {
    private final SourceFixture source = new SourceFixture();
    private final String entity = TestEntities.discoveryClient("sp.example.org");
    private final String response =
            entity.substring(entity.indexOf("<idpdisc:DiscoveryResponse"), entity.indexOf("<mdui:UIInfo"));

    @Test
    void aServiceIsReadAsItsMetadataDescribesIt() throws AggregateRefused {
        DiscoveryClient client = service(entity).orElseThrow();

        assertThat(client.entityId()).hasToString("https://sp.example.org/sp");
        assertThat(client.registrationAuthority()).isEqualTo("https://federation.example.org");
        assertThat(client.displayNames())
                .isEqualTo(Map.of("ko", "sp.example.org 서비스", "en", "Service of sp.example.org"));
        assertThat(client.returns()).containsExactly("https://sp.example.org/ds");
    }

    @Test
    void aServiceThatRegisteredNoAddressIsNotKept() throws AggregateRefused {
        assertThat(service(entity.replace(response, ""))).isEmpty();
        assertThat(service(TestEntities.service("sp.example.org"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://sp.example.org/ds | http://sp.example.org/ds
            https://sp.example.org/ds | http://localhost/ds
            https://sp.example.org/ds | javascript:alert(1)
            https://sp.example.org/ds | https://user@sp.example.org/ds
            https://sp.example.org/ds | https://sp.example.org/ds#part
            https://sp.example.org/ds | https://sp.example.org/ds&#10;
            https://sp.example.org/ds | https://sp.example.org/d s
            https://sp.example.org/ds | ' https://sp.example.org/ds'
            https://sp.example.org/ds | https://sp.example.org\\ds
            https://sp.example.org/ds | https://spé.example.org/ds
            https://sp.example.org/ds | https://10.0.0.1/ds
            https://sp.example.org/ds | https://sp.example.org/a/../ds
            https://sp.example.org/ds | ''
            Binding="urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol" | Binding="urn:x"
            Binding="urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol" | ''
            xmlns:idpdisc="urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol" | xmlns:idpdisc="urn:x"
            SAML:2.0:protocol | SAML:1.1:protocol
            entityID="https://sp.example.org/sp" | entityID="sp"
            entityID="https://sp.example.org/sp" | entityID=""
            entityID= | validUntil="2020-01-01T00:00:00Z" entityID=
            entityID= | validUntil="soon" entityID=
            protocolSupportEnumeration= | validUntil="2020-01-01T00:00:00Z" protocolSupportEnumeration=
            protocolSupportEnumeration= | validUntil="soon" protocolSupportEnumeration=
            """)
    void aServiceThatCannotBeUsedIsPassedOverAndTheMembersStay(String what, String instead) throws AggregateRefused {
        assertThat(entity).contains(what);
        Aggregate aggregate = read(entity.replace(what, instead), source.identityProvider("one.example.org"));

        assertThat(aggregate.snapshot().services()).isEmpty();
        assertThat(aggregate.snapshot().members()).hasSize(1);
        assertThat(aggregate.skipped()).isEmpty();
        assertThat(aggregate.remarks()).isEmpty();
        assertThat(aggregate.others()).isEqualTo(1);
    }

    @Test
    void anAddressLongerThanAnyHonestOneIsNotUsed() throws AggregateRefused {
        String longest = "https://sp.example.org/" + "x".repeat(2048 - 23);

        assertThat(service(entity.replace("https://sp.example.org/ds", longest)))
                .map(DiscoveryClient::returns)
                .contains(List.of(longest));
        assertThat(service(entity.replace("https://sp.example.org/ds", longest + "x")))
                .isEmpty();
    }

    @Test
    void aServiceInAGroupThatHasExpiredIsNotKept() throws AggregateRefused {
        String group =
                "<md:EntitiesDescriptor validUntil=\"2020-01-01T00:00:00Z\">" + entity + "</md:EntitiesDescriptor>";

        assertThat(service(group)).isEmpty();
    }

    @Test
    void ofAServicesAddressesTheUsableOnesAreKeptOnceAndNotMoreThanAHundred() throws AggregateRefused {
        String many = IntStream.range(0, 200)
                .mapToObj(i -> response(i % 2 == 0 ? "http://sp.example.org/" + i : "https://sp.example.org/" + i, ""))
                .collect(Collectors.joining());

        assertThat(service(entity.replace(response, response + response + many))
                        .orElseThrow()
                        .returns())
                .hasSize(99)
                .startsWith("https://sp.example.org/ds", "https://sp.example.org/1", "https://sp.example.org/3");
    }

    @Test
    void theFiltersOfMembersDoNotApply() throws AggregateRefused {
        MemberFilter.Criteria everybody =
                new MemberFilter.Criteria(Set.of("https://sp.example.org/sp"), Optional.empty(), Set.of(), Set.of());
        source.with(new MemberFilter(MemberFilter.Criteria.none(), everybody));

        assertThat(service(entity)).isPresent();
    }

    @Test
    void anEntityWithBothRolesIsAMemberAndAService() throws AggregateRefused {
        String idp = source.identityProvider("one.example.org");
        String role = entity.substring(entity.indexOf("<md:SPSSO"), entity.indexOf("<md:Organization>"));
        String both = idp.replace("<md:Organization>", role + "<md:Organization>");

        Aggregate aggregate = read(both);

        assertThat(aggregate.snapshot().members())
                .isEqualTo(read(idp).snapshot().members());
        assertThat(aggregate.snapshot().services())
                .singleElement()
                .satisfies(client -> assertThat(client.entityId()).hasToString("https://one.example.org/idp"));
        String expired = both.replaceFirst("<md:IDPSSODescriptor", "$0 validUntil=\"2020-01-01T00:00:00Z\"");
        assertThat(read(expired).snapshot().members()).isEmpty();
        assertThat(read(expired).snapshot().services()).hasSize(1);
    }

    @Test
    void ofTwoServicesWithOneEntityIdTheFirstStaysAndServicesAreInOrder() throws AggregateRefused {
        String twin = entity.replace("sp.example.org/ds", "sp.example.org/other");

        assertThat(read(TestEntities.discoveryClient("z.example.org"), entity, twin)
                        .snapshot()
                        .services())
                .flatExtracting(DiscoveryClient::returns)
                .containsExactly("https://sp.example.org/ds", "https://z.example.org/ds");
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
