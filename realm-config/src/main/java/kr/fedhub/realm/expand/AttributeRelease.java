package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import kr.fedhub.realm.descriptor.ResearcherAttribute;

/** What is released to a service, as the stock protocol mappers of its client. */
final class AttributeRelease {
    private AttributeRelease() {}

    /** In ID tokens and UserInfo only: access tokens travel to APIs, which need no personal data. */
    static ArrayNode toOidc(List<ResearcherAttribute> attributes) {
        return mappers(attributes, attribute -> {
            ObjectNode mapper = mapper(attribute, "openid-connect", type(attribute, "oidc-usermodel"));
            ObjectNode config = config(mapper, attribute)
                    .put("claim.name", attribute.claim())
                    .put("jsonType.label", "String")
                    .put("id.token.claim", "true")
                    .put("userinfo.token.claim", "true")
                    .put("access.token.claim", "false")
                    .put("lightweight.claim", "false")
                    .put("introspection.token.claim", "false");
            if (!attribute.isEmail()) {
                config.put("multivalued", String.valueOf(attribute.multiValued()));
            }
            return mapper;
        });
    }

    static ArrayNode toSaml(List<ResearcherAttribute> attributes) {
        return mappers(attributes, attribute -> {
            ObjectNode mapper = mapper(attribute, "saml", type(attribute, "saml-user"));
            config(mapper, attribute)
                    .put("attribute.name", attribute.samlName())
                    .put("attribute.nameformat", "URI Reference")
                    .put("friendly.name", attribute.attributeName());
            return mapper;
        });
    }

    private static ArrayNode mappers(
            List<ResearcherAttribute> attributes, Function<ResearcherAttribute, ObjectNode> expand) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        attributes.stream().map(expand).forEach(array::add);
        return array;
    }

    private static ObjectNode mapper(ResearcherAttribute attribute, String protocol, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "hub:" + attribute.attributeName())
                .put("protocol", protocol)
                .put("protocolMapper", type);
    }

    private static ObjectNode config(ObjectNode mapper, ResearcherAttribute attribute) {
        return mapper.putObject("config").put("user.attribute", attribute.userAttribute());
    }

    private static String type(ResearcherAttribute attribute, String family) {
        return family + (attribute.isEmail() ? "-property-mapper" : "-attribute-mapper");
    }
}
