package kr.fedhub.keycloak.internal.self;

import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.keycloak.config.FirstUseSetting;
import org.keycloak.models.ClientModel;

/**
 * What a receipt stands for at its service today.
 *
 * @param terms what the service asks for now; empty when nobody can tell
 */
record ConsentTerms(Optional<ServiceTerms> terms) {
    private static final String TERMS = "terms";
    private static final String AGE = "age";

    /** Of a service that the hub may have no longer. */
    static ConsentTerms of(Optional<ClientModel> service) {
        try {
            return new ConsentTerms(Optional.of(service.flatMap(FirstUseSetting::read)
                    .map(FirstUsePolicy::terms)
                    .orElseGet(ServiceTerms::none)));
        } catch (IllegalArgumentException e) {
            return new ConsentTerms(Optional.empty());
        }
    }

    /** Whether the service cannot be used without it. What cannot be read is taken to be required. */
    boolean isRequired(ConsentReceipt receipt) {
        return switch (receipt.purpose()) {
            case TERMS, AGE -> true;
            default ->
                terms.isEmpty() || purpose(receipt).filter(Purpose::required).isPresent();
        };
    }

    /** Whether it can be withdrawn: an age that was stated stays stated. */
    static boolean isWithdrawable(ConsentReceipt receipt) {
        return receipt.withdrawnAt().isEmpty() && !AGE.equals(receipt.purpose());
    }

    /** What the service calls it; empty when it has no name of its own. */
    Optional<String> title(ConsentReceipt receipt, Locale reader) {
        return purpose(receipt).map(known -> known.title().in(reader));
    }

    /** Key of the text that stands for a title. */
    static String titleKey(ConsentReceipt receipt) {
        return switch (receipt.purpose()) {
            case TERMS -> "hubMyConsentTerms";
            case AGE -> "hubMyConsentAge";
            default -> "hubMyConsentPurpose";
        };
    }

    private Optional<Purpose> purpose(ConsentReceipt receipt) {
        return terms.stream()
                .flatMap(known -> known.purposes().stream())
                .filter(known -> known.id().equals(receipt.purpose()))
                .findFirst();
    }
}
