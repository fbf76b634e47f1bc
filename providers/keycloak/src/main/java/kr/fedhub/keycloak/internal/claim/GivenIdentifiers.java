package kr.fedhub.keycloak.internal.claim;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.fedhub.core.subject.IdentifierKind;
import kr.fedhub.core.subject.IdentifierSecret;
import kr.fedhub.core.subject.ResearcherIdentifiers;
import kr.fedhub.core.subject.ScopedIdentifier;
import kr.fedhub.keycloak.config.IdentifierSettings;
import kr.fedhub.keycloak.config.ServiceIdentifier;
import kr.fedhub.keycloak.internal.provisioning.Secrets;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The identifiers that services get. They are computed, not kept: nothing is read from a database. The secret is read where it is
 * kept once a request.
 */
public final class GivenIdentifiers {
    private static final String SECRET = "hub.identifier-secret";

    private final KeycloakSession session;
    private final UnaryOperator<String> environment;

    public GivenIdentifiers(KeycloakSession session) {
        this(session, System::getenv);
    }

    GivenIdentifiers(KeycloakSession session, UnaryOperator<String> environment) {
        this.session = session;
        this.environment = environment;
    }

    /**
     * Why a service that is to get an identifier can get none, for the log; empty when all is well. Whoever asks before a login
     * ends spares the researcher a broken answer.
     */
    public Optional<String> problem(ClientModel service) {
        try {
            ServiceIdentifier.read(service).ifPresent(asked -> {
                IdentifierSettings settings =
                        IdentifierSettings.read(session.getContext().getRealm());
                if (asked.kind() == IdentifierKind.PAIRWISE) {
                    secret(settings);
                }
            });
            return Optional.empty();
        } catch (IllegalArgumentException | NoIdentifierException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /**
     * What a service calls a researcher; empty when it gets no identifier.
     *
     * @throws NoIdentifierException when it is to get one and cannot
     */
    Optional<GivenIdentifier> of(ClientModel service, UserModel researcher) {
        try {
            return ServiceIdentifier.read(service)
                    .map(asked -> new GivenIdentifier(asked.kind(), make(asked, researcher.getId())));
        } catch (IllegalArgumentException e) {
            throw new NoIdentifierException(String.valueOf(e.getMessage()));
        }
    }

    private ScopedIdentifier make(ServiceIdentifier asked, String researcher) {
        IdentifierSettings settings =
                IdentifierSettings.read(session.getContext().getRealm());
        return switch (asked.kind()) {
            case PUBLIC -> ResearcherIdentifiers.publicId(researcher, settings.scope());
            case PAIRWISE ->
                ResearcherIdentifiers.pairwiseId(researcher, asked.sector(), settings.scope(), secret(settings));
        };
    }

    private IdentifierSecret secret(IdentifierSettings settings) {
        String key = SECRET + ":" + session.getContext().getRealm().getId();
        if (session.getAttribute(key) instanceof IdentifierSecret known) {
            return known;
        }
        IdentifierSecret secret = new Secrets(session, environment)
                .read(settings.secret())
                .map(IdentifierSecret::new)
                .orElseThrow(() -> new NoIdentifierException(
                        "the secret that pairwise identifiers are made with is not kept at " + settings.secret()));
        settings.fingerprint()
                .filter(expected -> !expected.equals(secret.fingerprint()))
                .ifPresent(expected -> {
                    throw new NoIdentifierException("the secret at " + settings.secret() + " has the fingerprint "
                            + secret.fingerprint() + " and not " + expected
                            + "; with it everybody would be somebody else at every service");
                });
        session.setAttribute(key, secret);
        return secret;
    }
}
