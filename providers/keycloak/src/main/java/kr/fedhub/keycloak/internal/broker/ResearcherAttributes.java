package kr.fedhub.keycloak.internal.broker;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.UserModel;

/**
 * A researcher's attributes, as the institution of the last login has them. What it no longer says is taken away, since a
 * former member must not stay one.
 */
record ResearcherAttributes(UserModel researcher) {
    /** Brings them up to date; writes only what differs, as each write makes Keycloak read the user anew. */
    void update(BrokeredIdentityContext context) {
        Map<String, List<String>> said = context.getAttributes();
        Stream.of(SamlAttribute.values())
                .map(SamlAttribute::userAttribute)
                .filter(name -> !UserModel.EMAIL.equals(name))
                .forEach(name -> set(name, said.getOrDefault(name, List.of())));
        List<String> principalName = said.getOrDefault(PrincipalName.ATTRIBUTE, List.of());
        if (!principalName.isEmpty()) {
            set(PrincipalName.ATTRIBUTE, principalName);
        }
        if (context.getEmail() != null && !context.getEmail().equals(researcher.getEmail())) {
            researcher.setEmail(context.getEmail());
            // An institution's word on an address proves nothing to the other ones.
            researcher.setEmailVerified(false);
        }
    }

    private void set(String name, List<String> values) {
        if (researcher.getAttributeStream(name).toList().equals(values)) {
            return;
        }
        if (values.isEmpty()) {
            researcher.removeAttribute(name);
        } else {
            researcher.setAttribute(name, values);
        }
    }
}
