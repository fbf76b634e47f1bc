package kr.fedhub.keycloak.internal.provisioning;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.firstuse.DirectoryTarget;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials.Bearer;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials.ClientCredentials;
import kr.fedhub.core.scim.ScimDirectory;
import kr.fedhub.keycloak.provisioning.Outbox;
import kr.fedhub.keycloak.provisioning.ProvisioningProvider;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Reaches services over SCIM 2.0 by the server's HTTP client, whose life is the server's and not the session's.
 *
 * <p>Why private API: only {@code HttpClientProvider} gives the client with the administrator's proxy and truststore. Checked on Keycloak
 * 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class DefaultProvisioningProvider implements ProvisioningProvider {
    private final KeycloakSession session;
    private final ProvisioningNode node;
    private final UnaryOperator<String> environment;
    private final Function<KeycloakSession, Outbox> outbox;

    DefaultProvisioningProvider(
            KeycloakSession session,
            ProvisioningNode node,
            UnaryOperator<String> environment,
            Function<KeycloakSession, Outbox> outbox) {
        this.session = session;
        this.node = node;
        this.environment = environment;
        this.outbox = outbox;
    }

    @Override
    public Optional<ServiceDirectory> directory(DirectoryTarget target) {
        HttpExchange http =
                new HttpExchange(session.getProvider(HttpClientProvider.class).getHttpClient(), node.times());
        return tokens(target.credentials(), http)
                .map(tokens -> new ScimDirectory(
                        new HttpScimTransport(http, target.base(), tokens),
                        target.base().toString(),
                        node.known(),
                        node.clock()));
    }

    private Optional<BearerTokens> tokens(Credentials credentials, HttpExchange http) {
        Secrets secrets = new Secrets(session, environment);
        if (credentials instanceof Bearer bearer) {
            return secrets.read(bearer.token()).map(BearerTokens::fixed);
        }
        ClientCredentials client = (ClientCredentials) credentials;
        return secrets.read(client.secret()).map(secret -> new ClientTokens(http, client, secret, node.tokens()));
    }

    @Override
    public Outbox outbox() {
        return outbox.apply(session);
    }
}
