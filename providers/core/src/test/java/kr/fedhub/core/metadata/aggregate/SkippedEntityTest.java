package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.fixture.TestEntities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkippedEntityTest {
    private final SourceFixture source = new SourceFixture();
    private final String entity = source.identityProvider("one.example.org");

    @Test
    void onlyABrokenEntityIsSkipped() throws AggregateRefused {
        Aggregate aggregate = source.read(source.signed(source.unsigned(
                entity.replace(source.signer.base64(), "broken"), source.identityProvider("two.example.org"))));

        assertThat(aggregate.snapshot().members())
                .extracting(member -> member.entityId().value())
                .containsExactly("https://two.example.org/idp");
        assertThat(aggregate.skipped())
                .containsExactly(new SkippedEntity(
                        "https://one.example.org/idp",
                        "a signing certificate is not used: it is no X.509 certificate"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://one.example.org/sso | http://one.example.org/sso | is not https
            https://one.example.org/sso | javascript:alert(1) | is not https
            https://one.example.org/sso | https://192.168.0.1/sso | private network
            https://one.example.org/sso | https://169.254.169.254/sso | private network
            https://one.example.org/sso | https://[fd00::1]/sso | private network
            https://one.example.org/sso | https://2130706433/sso | private network
            https://one.example.org/sso | https://user@one.example.org/sso | names no host, or a user
            https://one.example.org/sso | https:///sso | names no host
            https://one.example.org/sso | https://[one/sso | is no URL
            bindings:HTTP-Redirect | bindings:SOAP | no single sign-on endpoint
            SAML:2.0:protocol | SAML:1.1:protocol | does not speak SAML 2.0
            entityID="https://one.example.org/idp" | entityID=" https://one.example.org/idp" | no white space
            entityID="https://one.example.org/idp" | entityID="one" | absolute URI
            entityID="https://one.example.org/idp" | entityID="" | 1 to 1024 characters
            entityID= | validUntil="2020-01-01T00:00:00Z" entityID= | is past
            entityID= | validUntil="soon" entityID= | no date and time
            errorURL= | validUntil="2020-01-01T00:00:00Z" errorURL= | is past
            use="signing" | use="encryption" | no signing certificate
            """)
    void anEntityThatCannotBeUsedIsSkippedWithItsReason(String what, String instead, String reason)
            throws AggregateRefused {
        Aggregate aggregate = source.read(source.signed(source.unsigned(entity.replace(what, instead))));

        assertThat(aggregate.snapshot().members()).isEmpty();
        assertThat(aggregate.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).contains(reason));
    }

    @Test
    void aRegistrarOfUnreasonableLengthIsNoRegistrar() throws AggregateRefused {
        String long1025 = "registrationAuthority=\"https://" + "x".repeat(1017);

        Aggregate aggregate = source.read(source.signed(
                source.unsigned(entity.replace("registrationAuthority=\"https://federation.example.org", long1025))));

        assertThat(aggregate.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).contains("more than 1024 characters"));
    }

    @Test
    void theMachineItselfNeedsNoHttps() throws AggregateRefused {
        assertThat(member(entity.replace("https://one.example.org/sso", "http://localhost:8080/sso"))
                        .signOn())
                .hasSize(1);
        assertThat(member(entity.replace("https://one.example.org/sso", "http://127.0.0.1:8080/sso"))
                        .signOn())
                .hasSize(1);
    }

    @Test
    void ofTwoEntitiesWithOneNameTheFirstStays() throws AggregateRefused {
        String variant = source.identityProvider("ONE.example.org").replace("/sso", "/other");

        Aggregate aggregate = source.read(source.signed(source.unsigned(entity, variant, entity)));

        assertThat(aggregate.snapshot().members()).containsExactly(member(entity));
        assertThat(aggregate.skipped())
                .extracting(SkippedEntity::entityId)
                .containsExactly("https://ONE.example.org/idp", "https://one.example.org/idp");
    }

    @Test
    void aScopeThatIsRefusedIsReportedAndTheMemberStays() throws AggregateRefused {
        String scopes = "<shibmd:Scope regexp=\"true\">^.*$</shibmd:Scope><shibmd:Scope>Two.Example.ORG</shibmd:Scope>";

        Aggregate aggregate =
                source.read(source.signed(source.unsigned(entity.replace("<mdui:UIInfo>", scopes + "<mdui:UIInfo>"))));

        assertThat(aggregate.snapshot().members().get(0).scopes())
                .containsExactly(new Scope("one.example.org", false), new Scope("two.example.org", false));
        assertThat(aggregate.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).startsWith("the scope ^.*$ is not used"));
    }

    @Test
    void membersThatTheFilterLeavesOutAreCounted() throws AggregateRefused {
        MemberFilter.Criteria two =
                new MemberFilter.Criteria(Set.of("https://two.example.org/idp"), Optional.empty(), Set.of(), Set.of());
        source.with(new MemberFilter(two, MemberFilter.Criteria.none()));

        Aggregate aggregate = source.read(source.signed(source.unsigned(
                entity, source.identityProvider("two.example.org"), TestEntities.service("sp.example.org"))));

        assertThat(aggregate.snapshot().members()).hasSize(1);
        assertThat(aggregate.filtered()).isEqualTo(1);
        assertThat(aggregate.others()).isEqualTo(1);
    }

    private Member member(String xml) throws AggregateRefused {
        Aggregate aggregate = source.read(source.signed(source.unsigned(xml)));
        assertThat(aggregate.skipped()).isEmpty();
        return aggregate.snapshot().members().get(0);
    }
}
