package kr.fedhub.demo.service.answer;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.text.ParseException;
import java.util.Map;
import kr.fedhub.demo.service.oidc.Hub;
import kr.fedhub.demo.service.web.Pages;
import kr.fedhub.demo.service.web.RouteGroup;

/** AI-Helper: a page that explains it, and the API that takes the hub's access tokens. */
public final class AnswerApi implements RouteGroup {
    /** The path of the API. */
    public static final String PATH = "/v1/answers";

    private static final String SCHEME = "Bearer ";

    private final Pages pages;
    private final AccessTokenCheck tokens;

    /**
     * The API.
     *
     * @param audience what a token must be for, which is the API's id at the hub
     */
    public AnswerApi(Pages pages, Hub hub, String audience) {
        this.pages = pages;
        this.tokens = new AccessTokenCheck(hub, audience);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", context -> pages.show(context, "ai-helper.ftlh", Map.of()));
        routes.post(PATH, this::answer);
    }

    private void answer(Context context) {
        try {
            tokens.require(bearer(context));
        } catch (InvalidTokenException e) {
            context.header(
                    "WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"" + e.getMessage() + "\"");
            refuse(context, HttpStatus.UNAUTHORIZED, "invalid_token");
            return;
        }
        if (!isQuestion(context.body())) {
            refuse(context, HttpStatus.BAD_REQUEST, "invalid_request");
            return;
        }
        context.contentType("application/json; charset=utf-8");
        context.result(Answer.canned().toJson());
    }

    private static String bearer(Context context) throws InvalidTokenException {
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new InvalidTokenException("An access token is required");
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static boolean isQuestion(String body) {
        try {
            String question = JSONObjectUtils.getString(JSONObjectUtils.parse(body), "question");
            return question != null && !new Question(question).text().isEmpty();
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(Context context, HttpStatus status, String error) {
        context.status(status);
        context.contentType("application/json; charset=utf-8");
        context.result(JSONObjectUtils.toJSONString(Map.of("error", error)));
    }
}
