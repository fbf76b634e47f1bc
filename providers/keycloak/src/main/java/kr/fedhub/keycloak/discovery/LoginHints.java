package kr.fedhub.keycloak.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.fedhub.keycloak.internal.SamlRequestNotes;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The institutions that a service's request names, in whichever of the usual ways; each by alias or entityID, and of names that
 * nobody here has nothing is said.
 *
 * @param named the aliases of those that can log in
 */
record LoginHints(List<String> named) {
    /** One institution. AARC-G061 §3.1 lets hints for the next proxy hang on it. */
    private static final String AARC = "aarc_idp_hint";

    /** One or more, with commas between them (AARC-G061 §3.2). */
    private static final String AARC_LIST = "idphint";

    /** As Shibboleth's session initiators call it. */
    private static final String ENTITY_ID = "entityID";

    /** OpenID Connect Core §3.1.2.1; Keycloak keeps the subject of a SAML request under this name, too. */
    private static final String LOGIN_HINT = "login_hint";

    private static final String NOTE_OF_PARAMETER = "client_request_param_";
    private static final String KEPT = "hub.hints";

    /** As many as a page lists without a search. */
    private static final int MOST = 40;

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NESTED = Pattern.compile("[?&]aarc_idp_hint=.*");

    static LoginHints of(AuthenticationFlowContext context, InstitutionDirectory directory) {
        return new LoginHints(Stream.<Function<AuthenticationFlowContext, Stream<String>>>of(
                        request -> parameter(request, AdapterConstants.KC_IDP_HINT),
                        request -> parameter(request, AARC)
                                .map(hint -> NESTED.matcher(hint).replaceFirst("")),
                        request -> parameter(request, AARC_LIST).flatMap(COMMA::splitAsStream),
                        request -> parameter(request, ENTITY_ID),
                        request -> SamlRequestNotes.institutions(request.getAuthenticationSession()).stream())
                .map(way -> way.apply(context)
                        .flatMap(name -> directory.alias(name).stream())
                        .distinct()
                        .limit(MOST)
                        .toList())
                .filter(aliases -> !aliases.isEmpty())
                .findFirst()
                .orElse(List.of()));
    }

    /** Keeps several names for the pages that follow, whose addresses are others. */
    static void keep(AuthenticationSessionModel login, List<String> named) {
        if (named.size() > 1) {
            login.setAuthNote(KEPT, String.join(",", named));
        } else {
            login.removeAuthNote(KEPT);
        }
    }

    static List<String> kept(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getAuthNote(KEPT)).stream()
                .flatMap(COMMA::splitAsStream)
                .toList();
    }

    /** In the address, or where Keycloak kept it when it sent the browser on. */
    private static Stream<String> parameter(AuthenticationFlowContext context, String name) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return Stream.of(
                        Optional.ofNullable(
                                context.getUriInfo().getQueryParameters().getFirst(name)),
                        Optional.ofNullable(login.getClientNote(name)),
                        Optional.ofNullable(login.getClientNote(NOTE_OF_PARAMETER + name)))
                .flatMap(Optional::stream)
                .filter(hint -> !hint.isBlank())
                .limit(1);
    }

    /** The host of the e-mail address that the request says the researcher has. */
    static Optional<String> mailHost(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getClientNote(LOGIN_HINT))
                .filter(hint -> hint.indexOf('@') > 0)
                .map(hint -> hint.substring(hint.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
