package kr.fedhub.demo.service.portal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.demo.service.answer.Answer;
import kr.fedhub.demo.service.answer.DelegatedAnswers;
import kr.fedhub.demo.service.answer.Question;
import kr.fedhub.demo.service.session.BrowserSession;
import kr.fedhub.demo.service.session.BrowserSessions;
import kr.fedhub.demo.service.web.OwnForm;
import kr.fedhub.demo.service.web.Pages;
import kr.fedhub.demo.service.web.RouteGroup;
import kr.fedhub.demo.service.web.ServiceFace;

/** The portal's article, about which AI-Helper can be asked. */
public final class ArticleRoutes implements RouteGroup {
    private static final String PATH = "/articles/1";

    private final ServiceFace face;
    private final Pages pages;
    private final BrowserSessions sessions;
    private final DelegatedAnswers answers;

    /** The article's routes. */
    public ArticleRoutes(ServiceFace face, Pages pages, BrowserSessions sessions, DelegatedAnswers answers) {
        this.face = face;
        this.pages = pages;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, Map.of()));
        routes.post(PATH + "/ask", this::ask);
    }

    private void ask(Context context) {
        OwnForm.require(context, face);
        Optional<BrowserSession> session =
                sessions.of(context).filter(it -> it.signedIn().isPresent());
        if (session.isEmpty()) {
            context.redirect("/login?return=" + PATH, HttpStatus.SEE_OTHER);
            return;
        }
        String text = Objects.requireNonNullElse(context.formParam("question"), "");
        Question question;
        try {
            question = new Question(text);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.BAD_REQUEST);
            String problem = "질문을 1자 이상 " + Question.LONGEST + "자 이하로 입력해 주세요.";
            show(context, Map.of("question", text, "questionProblem", problem));
            return;
        }
        Answer answer = answers.ask(session.get(), question);
        show(context, Map.of("question", question.text(), "answer", answer.text(), "label", answer.label()));
    }

    private void show(Context context, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("longestQuestion", Integer.toString(Question.LONGEST));
        sessions.signedIn(context)
                .ifPresent(person -> model.put("displayName", person.profile().displayName()));
        pages.show(context, "article.ftlh", model);
    }
}
