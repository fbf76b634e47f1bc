package kr.fedhub.realm.descriptor;

import java.util.List;
import java.util.Set;

/**
 * What services say about each other and about institutions. A name that no descriptor has is a mistake; one that has a
 * descriptor and takes no part in this environment is left out.
 */
record References(
        DescriptorFolder services,
        DescriptorFolder institutions,
        Set<String> servicesHere,
        Set<String> institutionsHere) {

    ServiceDescriptor check(YamlValue.Mapping mapping, ServiceDescriptor service) {
        known(mapping, "recommended", institutions);
        known(mapping, "tokenExchange", services);
        audiencesAreApis(mapping);
        return new ServiceDescriptor(
                service.id(),
                service.name(),
                service.url(),
                service.access(),
                service.attributes(),
                service.recommended().stream()
                        .filter(institutionsHere::contains)
                        .toList(),
                service.tokenExchange().stream().filter(servicesHere::contains).toList());
    }

    private void audiencesAreApis(YamlValue.Mapping mapping) {
        for (YamlValue.Scalar audience : items(mapping, "tokenExchange")) {
            YamlValue protocol = services.get(audience).values().get("protocol");
            if (!(protocol instanceof YamlValue.Scalar scalar) || !scalar.text().equals("api")) {
                throw audience.where().refuse("'" + audience.text() + "' is not a service with protocol api");
            }
        }
    }

    private static void known(YamlValue.Mapping mapping, String key, DescriptorFolder folder) {
        items(mapping, key).forEach(folder::get);
    }

    private static List<YamlValue.Scalar> items(YamlValue.Mapping mapping, String key) {
        return mapping.values().get(key) instanceof YamlValue.Items items
                ? items.values().stream()
                        .filter(YamlValue.Scalar.class::isInstance)
                        .map(YamlValue.Scalar.class::cast)
                        .toList()
                : List.of();
    }
}
