package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.api.Test;

@WithFederation
class AiHelperE2E {
    @Test
    void theArticlePageAsksTheHelperWithATokenOfItsAudience(DemoFederation federation, Visitor visitor) {
        ServicePage.logIn(
                federation, visitor, DemoResearcher.of(DemoInstitution.HANBIT).get(0));

        visitor.open(federation.service(DemoService.SCIENCEON).resolve("/articles/1"));
        visitor.page().getByTestId("ask-ai").click();

        assertThat(visitor.page().getByTestId("ai-answer").innerText()).contains("시연용 답변");
        visitor.screenshot("06-ai-helper");
    }

    @Test
    void nobodyGetsAnAnswerWithoutLoggingIn(DemoFederation federation, Visitor visitor) {
        visitor.open(federation.service(DemoService.SCIENCEON).resolve("/articles/1"));

        assertThat(visitor.page().getByTestId("ai-answer").count()).isZero();
    }
}
