package kr.fedhub.keycloak.internal.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.fedhub.keycloak.internal.outbox.OutboxNode;
import kr.fedhub.keycloak.provisioning.ProvisioningProvider;
import kr.fedhub.keycloak.provisioning.ProvisioningProviderFactory;
import kr.fedhub.keycloak.provisioning.outbox.OutboxOperations;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Registers how services are reached. The server's settings, each in milliseconds, 100 to 30,000:
 *
 * <ul>
 *   <li>{@code --spi-hub-provisioning--default--connect-timeout-millis}: until there is a connection, 2000 by default;
 *   <li>{@code --spi-hub-provisioning--default--answer-timeout-millis}: for a whole answer, 5000 by default.
 * </ul>
 */
public final class DefaultProvisioningProviderFactory implements ProvisioningProviderFactory {
    private static final String ID = "default";
    private static final String CONNECT = "connectTimeoutMillis";
    private static final String ANSWER = "answerTimeoutMillis";

    private final OutboxNode outbox = new OutboxNode();
    private ProvisioningNode node = ProvisioningNode.of(HttpTimes.usual(), Clock.systemUTC());

    @Override
    public ProvisioningProvider create(KeycloakSession session) {
        return new DefaultProvisioningProvider(session, node, System::getenv, outbox::outbox);
    }

    /** What an operator sees of the outbox of the session's realm and does with it, in the session's transaction. */
    public static OutboxOperations operations(KeycloakSession session) {
        DefaultProvisioningProviderFactory own = (DefaultProvisioningProviderFactory)
                session.getKeycloakSessionFactory().getProviderFactory(ProvisioningProvider.class, ID);
        return own.outbox.operations(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        HttpTimes usual = HttpTimes.usual();
        HttpTimes times =
                new HttpTimes(millis(config, CONNECT, usual.connect()), millis(config, ANSWER, usual.answer()));
        node = ProvisioningNode.of(times, Clock.systemUTC());
    }

    private static Duration millis(Config.Scope config, String name, Duration usual) {
        return Duration.ofMillis(config.getLong(name, usual.toMillis()));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> outbox.handle(factory, event));
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(CONNECT)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("How long to wait for a connection to a service, in milliseconds.")
                .defaultValue((int) HttpTimes.usual().connect().toMillis())
                .add()
                .property()
                .name(ANSWER)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("How long a service may take for a whole answer, in milliseconds.")
                .defaultValue((int) HttpTimes.usual().answer().toMillis())
                .add()
                .build();
    }
}
