package kr.fedhub.core.scim;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.fedhub.core.directory.DirectoryException;

/** What services said about themselves, so that they are not asked before every change. One for each node; thread-safe. */
public final class KnownServices {
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final int MOST = 500;
    /** RFC 7643, section 7: how a service describes an extension that it knows. */
    private static final String SCHEMAS = "/Schemas/";

    private final Remembered<ServiceFeatures> features;
    private final Remembered<Boolean> affiliations;

    /** Nothing known yet. */
    public KnownServices(Clock clock) {
        features = new Remembered<>(clock, TIME, MOST);
        affiliations = new Remembered<>(clock, TIME, MOST);
    }

    /** What a service can do. One that does not say, or says it wrongly, is taken to be able. */
    ServiceFeatures features(String service, ScimEndpoint endpoint) {
        return features.get(service).orElseGet(() -> {
            ServiceFeatures said = said(endpoint);
            features.put(service, said);
            return said;
        });
    }

    private static ServiceFeatures said(ScimEndpoint endpoint) {
        ScimResponse response = endpoint.send(ScimRequest.get("/ServiceProviderConfig", ScimRequest.ONE));
        try {
            return response.succeeded()
                    ? ServiceFeatures.read(ScimJson.read(response, ScimRequest.ONE))
                    : ServiceFeatures.unknown();
        } catch (DirectoryException e) {
            return ServiceFeatures.unknown();
        }
    }

    /** Keeps that a service turned out not to be able to change parts of accounts. */
    void cannotPatch(String service, ServiceFeatures before) {
        features.put(service, new ServiceFeatures(Optional.of(false), before.filter()));
    }

    /** Whether a service describes the hub's extension: many services refuse what they do not know. */
    boolean takesAffiliations(String service, ScimEndpoint endpoint) {
        return affiliations.get(service).orElseGet(() -> {
            ScimResponse response =
                    endpoint.send(ScimRequest.get(SCHEMAS + AccountJson.HUB_EXTENSION, ScimRequest.ONE));
            boolean takes = describes(response);
            affiliations.put(service, takes);
            return takes;
        });
    }

    private static boolean describes(ScimResponse response) {
        try {
            return response.succeeded()
                    && new Attributes(ScimJson.read(response, ScimRequest.ONE))
                            .text("id", AccountReader.LONGEST_ID)
                            .filter(AccountJson.HUB_EXTENSION::equalsIgnoreCase)
                            .isPresent();
        } catch (DirectoryException e) {
            return false;
        }
    }
}
