package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.util.List;
import kr.fedhub.core.institution.LocalizedName;

/**
 * A service that researchers use through the hub.
 *
 * @param id short name, unique among services
 * @param name what people call it
 * @param url its start page
 * @param access how it talks to the hub
 * @param attributes what is released to it
 * @param recommended ids of institutions that are offered first, in this order
 * @param tokenExchange ids of the API services that it may get tokens for
 */
public record ServiceDescriptor(
        String id,
        LocalizedName name,
        URI url,
        ServiceAccess access,
        List<ResearcherAttribute> attributes,
        List<String> recommended,
        List<String> tokenExchange) {
    public ServiceDescriptor {
        attributes = List.copyOf(attributes);
        recommended = List.copyOf(recommended);
        tokenExchange = List.copyOf(tokenExchange);
    }
}
