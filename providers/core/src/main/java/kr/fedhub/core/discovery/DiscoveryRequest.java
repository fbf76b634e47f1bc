package kr.fedhub.core.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.fedhub.core.address.ReturnAddress;
import kr.fedhub.core.discovery.DiscoveryRefused.Reason;
import kr.fedhub.core.metadata.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * What a service asks the discovery page (Identity Provider Discovery Service Protocol and Profile §2.4.1). The browser
 * brings it, so anybody may have written it.
 *
 * @param entityId who asks
 * @param returnAddress where the answer is to go; empty for the address that the service registered as its default
 * @param returnIdParam the parameter that the answer has the institution's entityID in
 * @param passive whether the researcher must not be asked
 */
public record DiscoveryRequest(
        EntityId entityId, Optional<ReturnAddress> returnAddress, String returnIdParam, boolean passive) {
    /** The only policy of the protocol: one institution is chosen. */
    public static final String SINGLE = "urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol:single";

    private static final String USUAL_PARAMETER = "entityID";
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /**
     * A request.
     *
     * @throws IllegalArgumentException when the parameter's name has other than 1 to 64 letters, digits, {@code _.-}
     */
    public DiscoveryRequest {
        if (!PARAMETER.matcher(returnIdParam).matches()) {
            throw new IllegalArgumentException("a parameter's name has 1 to 64 letters, digits, '_', '.' and '-'");
        }
    }

    /**
     * Reads the parameters of a request as they were after URL decoding, null for one that is absent. A parameter that
     * came twice is the caller's to refuse: there is no telling which one counts.
     *
     * @throws DiscoveryRefused for {@link Reason#MALFORMED}, {@link Reason#POLICY}, and {@link Reason#RETURN_NOT_REGISTERED} when
     *     {@code return} is no address that anybody could have registered
     */
    public static DiscoveryRequest parse(
            @Nullable String entityId,
            @Nullable String returnAddress,
            @Nullable String returnIdParam,
            @Nullable String isPassive,
            @Nullable String policy)
            throws DiscoveryRefused {
        EntityId asking = entityId(entityId);
        String parameter = returnIdParam == null ? USUAL_PARAMETER : returnIdParam;
        if (!PARAMETER.matcher(parameter).matches()) {
            throw malformed("returnIDParam is no plain name of a parameter");
        }
        boolean passive = passive(isPassive);
        if (policy != null && !policy.equals(SINGLE)) {
            throw DiscoveryRefused.of(Reason.POLICY, "The discovery policy is not " + SINGLE);
        }
        return new DiscoveryRequest(asking, address(returnAddress), parameter, passive);
    }

    private static EntityId entityId(@Nullable String value) throws DiscoveryRefused {
        if (value == null) {
            throw malformed("entityID is missing");
        }
        try {
            return new EntityId(value);
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    /** XML schema part 2 §3.2.2. */
    private static boolean passive(@Nullable String value) throws DiscoveryRefused {
        if (value == null) {
            return false;
        }
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw malformed("isPassive is neither true nor false");
        };
    }

    private static Optional<ReturnAddress> address(@Nullable String value) throws DiscoveryRefused {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(ReturnAddress.parse(value).orElseThrow(DiscoveryRequest::notRegistered));
    }

    /**
     * Where the answer may go: the address asked for, if the service registered it, possibly with more parameters; without
     * one, the default.
     *
     * @param registered the addresses that the service's metadata has, the default one first
     * @throws DiscoveryRefused for {@link Reason#RETURN_NOT_REGISTERED} and {@link Reason#RETURN_HOLDS_ANSWER}
     */
    public DiscoveryReturn returnTo(List<String> registered) throws DiscoveryRefused {
        ReturnAddress chosen = returnAddress
                .filter(wanted -> addresses(registered).anyMatch(address -> address.covers(wanted)))
                .or(() -> returnAddress.isPresent()
                        ? Optional.empty()
                        : addresses(registered).findFirst())
                .orElseThrow(DiscoveryRequest::notRegistered);
        if (chosen.hasParameter(returnIdParam)) {
            throw DiscoveryRefused.of(
                    Reason.RETURN_HOLDS_ANSWER, "The return address has the parameter that the answer would go into");
        }
        return new DiscoveryReturn(chosen, returnIdParam);
    }

    private static Stream<ReturnAddress> addresses(List<String> registered) {
        return registered.stream().map(ReturnAddress::parse).flatMap(Optional::stream);
    }

    private static DiscoveryRefused malformed(String message) {
        return DiscoveryRefused.of(Reason.MALFORMED, message);
    }

    private static DiscoveryRefused notRegistered() {
        return DiscoveryRefused.of(
                Reason.RETURN_NOT_REGISTERED, "The return address is none that the service registered");
    }
}
