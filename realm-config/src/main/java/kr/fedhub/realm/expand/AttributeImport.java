package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import kr.fedhub.realm.descriptor.Brokering;
import kr.fedhub.realm.descriptor.InstitutionDescriptor;
import kr.fedhub.realm.descriptor.ResearcherAttribute;

/** What the hub takes from an institution, as the stock attribute importers of its identity provider. */
final class AttributeImport {
    private AttributeImport() {}

    static List<ObjectNode> of(InstitutionDescriptor institution) {
        return Arrays.stream(ResearcherAttribute.values())
                .map(attribute -> mapper(institution, attribute))
                .toList();
    }

    private static ObjectNode mapper(InstitutionDescriptor institution, ResearcherAttribute attribute) {
        ObjectNode mapper = JsonNodeFactory.instance
                .objectNode()
                .put("name", "hub:" + attribute.attributeName())
                .put("identityProviderAlias", institution.id());
        // What the institution no longer sends is no longer true: FORCE and the nullable property remove it.
        ObjectNode config = JsonNodeFactory.instance
                .objectNode()
                .put("syncMode", "FORCE")
                .put("user.attribute", attribute.userAttribute())
                .put("allow.nullable.property", "true");
        if (institution.brokering() instanceof Brokering.Saml) {
            mapper.put("identityProviderMapper", "saml-user-attribute-idp-mapper");
            config.put("attribute.name", attribute.samlName()).put("attribute.name.format", "ATTRIBUTE_FORMAT_URI");
        } else {
            mapper.put("identityProviderMapper", "oidc-user-attribute-idp-mapper");
            config.put("claim", attribute.claim());
        }
        mapper.set("config", config);
        return mapper;
    }
}
