package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.fedhub.keycloak.firstuse.page.AccountPage;
import kr.fedhub.keycloak.firstuse.page.ChoosePage;
import kr.fedhub.keycloak.firstuse.page.CodePage;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.page.ProblemPage;
import kr.fedhub.keycloak.firstuse.page.ProblemPage.Contact;
import kr.fedhub.keycloak.firstuse.page.RenewPage;
import kr.fedhub.keycloak.firstuse.page.SignUpPage;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Abroad;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Field;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Item;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Statement;
import kr.fedhub.themes.FirstUseSamples.Sample;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes from outside is text and nothing else. */
class FirstUseHostileTest {
    private static final String EVIL = "'\"><x-evil onload=alert(1)>&lt;<!--{0} <#if>";
    private static final Frame FRAME = new Frame(EVIL, EVIL, EVIL, EVIL, 2);

    static Stream<Sample> pages() {
        return Stream.of(
                new Sample("choose", ChoosePage.TEMPLATE, new ChoosePage(FRAME, true, true, List.of("email-code"))),
                new Sample("renew", RenewPage.TEMPLATE, new RenewPage(FRAME, true, List.of("email-code"))),
                new Sample("account", AccountPage.TEMPLATE, new AccountPage(FRAME, EVIL, AccountPage.UNREADABLE, true)),
                new Sample(
                        "code",
                        CodePage.TEMPLATE,
                        new CodePage(FRAME, EVIL, 60, 10, 2, CodePage.WRONG, CodePage.TOO_SOON, true)),
                new Sample("sign-up", SignUpPage.TEMPLATE, signUp()),
                new Sample(
                        "problem",
                        ProblemPage.TEMPLATE,
                        new ProblemPage(
                                FRAME,
                                "conflict",
                                EVIL,
                                EVIL,
                                List.of("retry"),
                                List.of(new Contact(EVIL, EVIL)),
                                "https://" + EVIL)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyValueIsEscaped(Sample sample) {
        Document page = sample.in("ko").document(sample.template());
        assertThat(page.select("x-evil")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .allMatch(name -> name.matches("[a-zB-]+") && !name.startsWith("on"));
        assertThat(page.select("form").eachAttr("action")).containsOnly(EVIL);
        assertThat(page.select("[data-testid=asking-service]").text()).isEqualTo(EVIL);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMarkupStaysWhole(Sample sample) {
        assertThat(MarkupRules.offences(sample.in("ko").document(sample.template())))
                .isEmpty();
    }

    @Test
    void valuesOfTheSignUpComeBackUnchanged() {
        Document page =
                new Sample("sign-up", SignUpPage.TEMPLATE, signUp()).in("ko").document(SignUpPage.TEMPLATE);
        assertThat(page.expectFirst("input[type=text]").attr("name")).isEqualTo(EVIL);
        assertThat(page.expectFirst("input[type=text]").attr("value")).isEqualTo(EVIL);
        assertThat(page.expectFirst("input[type=checkbox]").attr("value")).isEqualTo(EVIL);
        assertThat(page.select("bdi").eachText()).contains(EVIL);
    }

    @Test
    void onlyWebAddressesAreLinked() {
        Stream.of("javascript:alert(1)", "data:text/html,x", "//evil.example", " https://x.example", "")
                .forEach(address -> {
                    SignUpPage page =
                            new SignUpPage(FRAME, List.of(), address, List.of(), 0, false, List.of(), Set.of());
                    Document signUp = new Sample("terms", SignUpPage.TEMPLATE, page)
                            .in("ko")
                            .document(SignUpPage.TEMPLATE);
                    assertThat(signUp.select("a[target]")).isEmpty();
                    assertThat(signUp.select("[value=terms]")).hasSize(1);
                    assertThat(new ProblemPage(FRAME, "refused", "", "", List.of(), List.of(), address).helpUrl())
                            .isNull();
                });
    }

    @Test
    void nothingPersonalIsInTheWordsOfARecord() {
        assertThat(Stream.concat(pages(), FirstUseSamples.all())
                        .map(sample -> sample.page().toString()))
                .noneMatch(words -> words.contains("홍길동") || words.contains("hong"));
    }

    private static SignUpPage signUp() {
        Statement statement = new Statement(
                EVIL,
                "consent",
                "third-party",
                true,
                EVIL,
                EVIL,
                EVIL,
                List.of(new Item(EVIL, EVIL)),
                EVIL,
                EVIL,
                new Abroad(EVIL, EVIL, EVIL, EVIL));
        return new SignUpPage(
                FRAME,
                List.of(new Field(EVIL, EVIL, EVIL, true, Field.MISSING), new Field(EVIL, EVIL, EVIL, false, null)),
                "https://" + EVIL,
                List.of(statement),
                14,
                false,
                List.of(EVIL),
                Set.of(EVIL));
    }
}
