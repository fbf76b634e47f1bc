package kr.fedhub.themes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.fedhub.keycloak.firstuse.page.AccountPage;
import kr.fedhub.keycloak.firstuse.page.AwayPage;
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
import org.jspecify.annotations.Nullable;

/** The pages of a first visit in every state that they have. */
final class FirstUseSamples {
    static final List<String> PROBLEMS = List.of(
            "account-taken",
            "tries-used-up",
            "too-many-codes",
            "expired",
            "refused",
            "no-account",
            "unavailable",
            "not-believed",
            "conflict",
            "identity-changed",
            "misconfigured");
    static final List<String> KINDS =
            List.of("email-code", "service-login", "institution-assertion", "oidc-verifier", "library-card");

    static final Statement GIVEN = new Statement(
            "given",
            "consent",
            "third-party",
            true,
            "개인정보 제3자 제공",
            "한국과학기술정보연구원 (DataON)",
            "회원 식별과 연구데이터 서비스 제공",
            List.of(new Item("이름", "홍길동"), new Item("이메일", "hong@hanbit.example"), new Item("소속 구분", "")),
            "회원 탈퇴 또는 연결 해제 시까지",
            "동의를 거부할 권리가 있습니다. 동의하지 않으면 DataON에 로그인할 수 없습니다.",
            null);
    static final Statement ABROAD = new Statement(
            "abroad",
            "consent",
            "third-party",
            false,
            "개인정보 국외 이전",
            "Example Data Institute",
            "연구데이터 공동 활용",
            List.of(new Item("이름", "홍길동")),
            "1년",
            "동의하지 않아도 DataON을 이용할 수 있습니다.",
            new Abroad("독일", "로그인할 때 네트워크로 전송", "privacy@institute.example", "동의하지 않으면 이전하지 않습니다."));
    static final Statement NEEDED = new Statement(
            "needed",
            "contract",
            "use",
            false,
            "회원 관리",
            "",
            "연합인증 로그인과 계정 연결",
            List.of(new Item("소속", "한빛대학교")),
            "연결 해제 후 파기",
            "",
            null);
    static final Statement ENTRUSTED = new Statement(
            "entrusted", "law", "processing", false, "전산 운영 위탁", "가온정보", "전산 운영", List.of(), "계약 종료 시까지", "", null);

    private FirstUseSamples() {}

    /** A page, and what its template is called. */
    record Sample(String name, String template, Object page) {
        RenderedPage in(String language) {
            return RenderedPage.in(language).with(Frame.ATTRIBUTE, page);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> all() {
        return Stream.of(
                        choices(),
                        Stream.of(
                                new Sample("account", AccountPage.TEMPLATE, new AccountPage(frame(2), "", null, true)),
                                new Sample(
                                        "account-error",
                                        AccountPage.TEMPLATE,
                                        new AccountPage(frame(2), "hong gil", AccountPage.UNREADABLE, false))),
                        codes(),
                        Stream.of(new Sample("away", AwayPage.TEMPLATE, new AwayPage(frame(2), true))),
                        signUps(),
                        problems())
                .flatMap(samples -> samples);
    }

    private static Stream<Sample> choices() {
        Frame nameless = new Frame("/first?a=1&b=2", "NTIS", "", null, 1);
        List<String> mail = List.of("email-code");
        return Stream.of(
                new Sample("choose", ChoosePage.TEMPLATE, new ChoosePage(frame(1), true, true, mail)),
                new Sample("choose-ways", ChoosePage.TEMPLATE, new ChoosePage(frame(1), true, true, KINDS)),
                new Sample("choose-nameless", ChoosePage.TEMPLATE, new ChoosePage(nameless, true, false, List.of())),
                new Sample("choose-sign-up", ChoosePage.TEMPLATE, new ChoosePage(frame(1), false, true, List.of())),
                new Sample("choose-nothing", ChoosePage.TEMPLATE, new ChoosePage(frame(1), false, false, mail)),
                new Sample("renew", RenewPage.TEMPLATE, new RenewPage(frame(1), true, mail)),
                new Sample("renew-asked", RenewPage.TEMPLATE, new RenewPage(nameless, false, KINDS)));
    }

    private static Stream<Sample> codes() {
        return Stream.of(
                code("code", 600, 0, null, null),
                code("code-wrong", 492, 0, CodePage.WRONG, null),
                code("code-unreadable", 492, 12, CodePage.UNREADABLE, null),
                code("code-expired", 0, 0, CodePage.EXPIRED, null),
                code("code-again", 600, 60, null, CodePage.SENT_AGAIN),
                code("code-extended", 600, 0, null, CodePage.EXTENDED),
                code("code-soon", 600, 30, null, CodePage.TOO_SOON));
    }

    private static Sample code(String name, int left, int resend, @Nullable String error, @Nullable String notice) {
        return new Sample(
                name,
                CodePage.TEMPLATE,
                new CodePage(frame(2), "hong@hanbit.example", left, resend, 3, error, notice, true));
    }

    private static Stream<Sample> signUps() {
        List<Statement> all = List.of(GIVEN, NEEDED, ABROAD, ENTRUSTED);
        return Stream.of(
                signUp("sign-up", fields(null), all, false, List.of(), Set.of()),
                signUp(
                        "sign-up-error",
                        fields(Field.MISSING),
                        all,
                        false,
                        List.of("given", "terms", "age"),
                        Set.of("abroad")),
                signUp("sign-up-again", List.of(), List.of(GIVEN), true, List.of(), Set.of()),
                new Sample(
                        "sign-up-told",
                        SignUpPage.TEMPLATE,
                        new SignUpPage(frame(2), fields(null), null, List.of(NEEDED), 0, false, List.of(), Set.of())));
    }

    private static Sample signUp(
            String name,
            List<Field> fields,
            List<Statement> statements,
            boolean again,
            List<String> missing,
            Set<String> ticked) {
        return new Sample(
                name,
                SignUpPage.TEMPLATE,
                new SignUpPage(
                        frame(2), fields, "https://dataon.example/terms", statements, 14, again, missing, ticked));
    }

    private static List<Field> fields(@Nullable String error) {
        return List.of(
                new Field("name", "이름", "홍길동", false, null),
                new Field("department", "부서", "", false, null),
                new Field("email", "이메일", "", true, error));
    }

    private static Stream<Sample> problems() {
        return Stream.concat(PROBLEMS.stream(), Stream.of("something-new"))
                .map(problem -> new Sample(
                        "problem-" + problem,
                        ProblemPage.TEMPLATE,
                        new ProblemPage(
                                frame(2),
                                problem,
                                "7Q4K-M2ZD",
                                "2026년 11월 26일 15:05 (KST)",
                                List.of("retry", "choose", "cancel"),
                                List.of(new Contact("DataON 헬프데스크", "help@dataon.example")),
                                "https://dataon.example/help")));
    }

    static Frame frame(int step) {
        return new Frame("/first?a=1&b=2", "DataON 국가연구데이터플랫폼", "홍길동", "한빛대학교", step);
    }
}
