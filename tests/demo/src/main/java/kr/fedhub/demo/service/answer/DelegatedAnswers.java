package kr.fedhub.demo.service.answer;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import kr.fedhub.demo.service.oidc.OidcClient;
import kr.fedhub.demo.service.oidc.OidcLogin;
import kr.fedhub.demo.service.oidc.TokenRefusedException;
import kr.fedhub.demo.service.session.BrowserSession;
import kr.fedhub.demo.service.session.SignedIn;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;

/** Asks AI-Helper for a researcher, with a token that the hub makes for this alone. No token reaches the browser. */
public final class DelegatedAnswers {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    /** A token so close to its end could end on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final OidcClient client;
    private final URI api;
    private final String audience;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /**
     * Asks one API.
     *
     * @param client the asking service at the hub
     * @param api the address of the API
     * @param audience the API's id at the hub
     */
    public DelegatedAnswers(OidcClient client, URI api, String audience, InstantSource clock) {
        this.client = client;
        this.api = api;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * The answer to a question of the person logged in. The access token is renewed once when it has ended.
     *
     * @throws ProblemException with {@link Problem#EXPIRED} when the person has to log in again
     */
    public Answer ask(BrowserSession session, Question question) {
        try {
            return send(exchangedToken(session), question);
        } catch (TokenRefusedException e) {
            throw new ProblemException(Problem.EXPIRED, "The hub gives no token: " + e.getMessage());
        } catch (IOException | ParseException e) {
            throw new ProblemException(Problem.ANSWERS_UNAVAILABLE, "The API does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.ANSWERS_UNAVAILABLE, "The service is shutting down", e);
        }
    }

    private AccessToken exchangedToken(BrowserSession session) throws TokenRefusedException {
        // Refresh tokens may be good for one use only, so two questions at once must not both use the same one.
        synchronized (session) {
            OidcLogin login = login(session);
            if (clock.instant().plus(MARGIN).isBefore(login.accessUntil())) {
                try {
                    return client.exchange(login.accessToken(), audience);
                } catch (TokenRefusedException e) {
                    // The hub may have ended the token early; what the refresh says decides.
                }
            }
            OidcLogin renewed = client.refresh(login);
            session.renew(renewed);
            return client.exchange(renewed.accessToken(), audience);
        }
    }

    private static OidcLogin login(BrowserSession session) throws TokenRefusedException {
        return session.signedIn()
                .map(SignedIn::hub)
                .filter(OidcLogin.class::isInstance)
                .map(OidcLogin.class::cast)
                .orElseThrow(() -> new TokenRefusedException("logged_out"));
    }

    private Answer send(AccessToken token, Question question) throws IOException, InterruptedException, ParseException {
        HttpRequest request = HttpRequest.newBuilder(api)
                .timeout(TIMEOUT)
                .header("Authorization", token.toAuthorizationHeader())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSONObjectUtils.toJSONString(Map.of("question", question.text()))))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The API answered with status " + response.statusCode());
        }
        return Answer.fromJson(response.body());
    }
}
