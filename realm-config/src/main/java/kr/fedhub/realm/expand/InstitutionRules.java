package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.realm.descriptor.InstitutionCriteria;
import kr.fedhub.realm.descriptor.ServiceDescriptor;
import org.jspecify.annotations.Nullable;

/** Which institutions may be used with a service, and whom to ask when one's own may not, as attributes of its client. */
final class InstitutionRules {
    private InstitutionRules() {}

    static void put(ObjectNode attributes, ServiceDescriptor service) {
        attributes
                .put("hub.institutions.allow", text(service.allowed()))
                .put("hub.institutions.deny", text(service.denied()))
                .put("hub.contact.name", contact(service, ServiceDescriptor.Contact::name))
                .put("hub.contact.email", contact(service, ServiceDescriptor.Contact::email))
                .put("hub.contact.url", contact(service, ServiceDescriptor.Contact::url));
    }

    /** One blank between two criteria: none of them has a blank in it. */
    private static @Nullable String text(InstitutionCriteria criteria) {
        String text = Stream.of(
                        marked("institution:", criteria.institutions()),
                        marked("source:", criteria.sources()),
                        marked("category:", criteria.categories()),
                        marked("scope:", criteria.scopes()),
                        criteria.hubAccounts() ? Stream.of("account:hub") : Stream.<String>empty())
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    private static Stream<String> marked(String mark, List<String> values) {
        return values.stream().map(mark::concat);
    }

    private static @Nullable String contact(
            ServiceDescriptor service, Function<ServiceDescriptor.Contact, Optional<?>> part) {
        return service.contact().flatMap(part).map(Object::toString).orElse(null);
    }
}
