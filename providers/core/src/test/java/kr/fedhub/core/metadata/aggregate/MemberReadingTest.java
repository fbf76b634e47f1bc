package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberReadingTest {
    private final SourceFixture source = new SourceFixture();
    private final String entity = source.identityProvider("one.example.org");

    @Test
    void aMemberIsReadAsItsMetadataDescribesIt() throws AggregateRefused {
        Member member = member(entity);

        assertThat(member.entityId()).hasToString("https://one.example.org/idp");
        assertThat(member.registrationAuthority()).isEqualTo("https://federation.example.org");
        assertThat(member.displayNames())
                .isEqualTo(Map.of("ko", "one.example.org 대학교", "en", "University of one.example.org"));
        assertThat(member.keywords()).containsExactly("physics", "liberal arts");
        assertThat(member.domains()).containsExactly("one.example.org");
        assertThat(member.logo()).contains("https://one.example.org/logo.png");
        assertThat(member.scopes()).containsExactly(new Scope("one.example.org", false));
        assertThat(member.signOn())
                .containsExactly(new BoundEndpoint(Binding.REDIRECT, "https://one.example.org/sso", Optional.empty()));
        assertThat(member.logout())
                .containsExactly(new BoundEndpoint(
                        Binding.REDIRECT,
                        "https://one.example.org/slo",
                        Optional.of("https://one.example.org/slo/done")));
        assertThat(member.signingCertificates()).containsExactly(source.signer.base64());
        assertThat(member.wantsSignedRequests()).isFalse();
        assertThat(member.nameIdFormats()).containsExactly("urn:oasis:names:tc:SAML:2.0:nameid-format:transient");
        assertThat(member.entityAttributes())
                .isEqualTo(Map.of(
                        "http://macedir.org/entity-category-support",
                        Set.of("http://refeds.org/category/research-and-scholarship")));
        assertThat(member.hidden()).isFalse();
        assertThat(member.errorUrl()).contains("https://one.example.org/error");
        assertThat(member.contacts())
                .containsExactly(
                        new MemberContact(MemberContact.Kind.TECHNICAL, "Ada Kim", "ada@one.example.org"),
                        new MemberContact(MemberContact.Kind.SECURITY, "CERT", "security@one.example.org"));
    }

    @Test
    void aMemberThatDidNotChangeIsTheSameObject() throws AggregateRefused {
        String two = source.identityProvider("two.example.org");
        List<Member> known = source.read(source.signed(source.unsigned(entity, two)))
                .snapshot()
                .members();

        List<Member> next = source.read(
                        source.signed(source.unsigned(entity, two.replace("two.example.org/sso", "two.example.org/x"))),
                        known)
                .snapshot()
                .members();

        assertThat(next.get(0)).isSameAs(known.get(0));
        assertThat(next.get(1)).isNotEqualTo(known.get(1));
    }

    @Test
    void whoAsksNotToBeShownIsHidden() throws AggregateRefused {
        assertThat(member(entity.replace("entity-category-support", "entity-category")
                                .replace("research-and-scholarship", "hide-from-discovery"))
                        .hidden())
                .isTrue();
    }

    @Nested
    class Names {
        @Test
        void fallBackToTheOrganizationAndThenToTheHost() throws AggregateRefused {
            String withoutUi = entity.replaceAll("<mdui:DisplayName.*?</mdui:DisplayName>", "");
            String withoutOrganizationName = withoutUi.replaceAll("<md:OrganizationDisplayName.*?DisplayName>", "");
            String without = withoutOrganizationName.replaceAll("<md:OrganizationName.*?OrganizationName>", "");

            assertThat(member(withoutUi).displayNames()).isEqualTo(Map.of("en", "one.example.org organization"));
            assertThat(member(withoutOrganizationName).displayNames()).isEqualTo(Map.of("en", "one.example.org org"));
            assertThat(member(without).displayNames()).isEqualTo(Map.of("und", "one.example.org"));
        }

        @Test
        void areFreeOfWhatDisturbsALine() throws AggregateRefused {
            String name = "  A\u202eB\n\t C\u2066 &lt;b&gt; " + "x".repeat(300);

            assertThat(member(entity.replace("University of one.example.org", name))
                            .displayNames()
                            .get("en"))
                    .startsWith("AB C <b> xxx")
                    .hasSize(200);
        }

        @Test
        void thatAreEmptyDoNotCount() throws AggregateRefused {
            assertThat(member(entity.replace("University of one.example.org", " \u202e "))
                            .displayNames())
                    .containsOnlyKeys("ko");
        }
    }

    @Nested
    class Logos {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "http://one.example.org/logo.png",
                    "javascript:alert(1)",
                    "data:image/svg+xml;base64,PHN2Zy8+",
                    "data:text/html;base64,PGI+",
                    "https://10.0.0.1/logo.png"
                })
        void thatAreDangerousAreDroppedWithoutTheEntity(String logo) throws AggregateRefused {
            assertThat(member(logo(logo)).logo()).contains("https://one.example.org/icon.png");
        }

        @Test
        void inTheMetadataAreSmallPictures() throws AggregateRefused {
            String small = "data:image/png;base64," + "A".repeat(4000);

            assertThat(member(logo(small)).logo()).contains(small);
            assertThat(member(logo(small + "A".repeat(100_000))).logo()).contains("https://one.example.org/icon.png");
        }

        private String logo(String address) {
            return entity.replace("https://one.example.org/logo.png", address);
        }
    }

    @Nested
    class Certificates {
        @Test
        void withoutUseAreForSigning() throws AggregateRefused {
            assertThat(member(entity.replace(" use=\"signing\"", "")).signingCertificates())
                    .hasSize(1);
        }

        @Test
        void areAllKept() throws AggregateRefused {
            TestSigner next = TestSigner.ec(256);
            String key = entity.substring(entity.indexOf("<md:KeyDescriptor"), entity.indexOf("<md:SingleLogout"));
            String both = entity.replace(key, key + key.replace(source.signer.base64(), next.base64()) + key);

            assertThat(member(both).signingCertificates()).containsExactly(source.signer.base64(), next.base64());
        }

        @Test
        void thatAreBrokenOrWeakDoNotCount() throws AggregateRefused {
            String weak = TestSigner.rsa(1024).base64();
            String key = entity.substring(entity.indexOf("<md:KeyDescriptor"), entity.indexOf("<md:SingleLogout"));
            String three = entity.replace(
                    key, key.replace(source.signer.base64(), weak) + key + key.replace(source.signer.base64(), "MIIB"));

            Aggregate aggregate = source.read(source.signed(source.unsigned(three)));

            assertThat(aggregate.snapshot().members().get(0).signingCertificates())
                    .containsExactly(source.signer.base64());
            assertThat(aggregate.remarks())
                    .extracting(MemberRemark::text)
                    .containsExactly(
                            "a signing certificate is not used: its RSA key has 1024 bits, fewer than 2048",
                            "a signing certificate is not used: it is no X.509 certificate");
        }
    }

    private Member member(String xml) throws AggregateRefused {
        Aggregate aggregate = source.read(source.signed(source.unsigned(xml)));
        assertThat(aggregate.skipped()).isEmpty();
        return aggregate.snapshot().members().get(0);
    }
}
