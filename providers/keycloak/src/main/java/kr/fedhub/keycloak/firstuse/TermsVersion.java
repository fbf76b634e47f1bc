package kr.fedhub.keycloak.firstuse;

import java.util.stream.Collectors;
import kr.fedhub.core.consent.Notice;
import kr.fedhub.core.consent.Notices;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.digest.Sha256;

/** Which version of a service's terms and notices somebody agreed to. */
final class TermsVersion {
    private TermsVersion() {}

    /** Changes with every word of what people are asked. */
    static String of(ServiceTerms terms) {
        return Sha256.hex(Notices.of(terms).stream()
                .filter(Notice::asked)
                .map(notice -> notice.id() + " " + notice.hash())
                .collect(Collectors.joining("\n")));
    }
}
