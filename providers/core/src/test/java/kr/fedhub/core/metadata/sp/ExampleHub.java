package kr.fedhub.core.metadata.sp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberContact;

/** A hub whose metadata says all it can, and one whose metadata says no more than it must. */
final class ExampleHub {
    static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456Z");
    static final WebAddress ENDPOINT = new WebAddress("https://hub.example.org/realms/hub/broker/kafe/endpoint");
    static final TestKey NEW_KEY = TestKey.rsa(2048);
    static final TestKey OLD_KEY = TestKey.rsa(2048);
    static final PublishedKeys KEYS = new PublishedKeys(
            List.of(NEW_KEY.certificate(), OLD_KEY.certificate()),
            List.of(NEW_KEY.certificate(), OLD_KEY.certificate()));
    static final Organization ORGANIZATION = new Organization(
            new LocalizedText("한국과학기술정보연구원", "Korea Institute of Science and Technology Information"),
            LocalizedAddress.of("https://www.example.org/", "https://www.example.org/en"));
    static final ServiceContact TECHNICAL = contact(MemberContact.Kind.TECHNICAL, "연합인증 운영팀", "tech@example.org");
    static final ServiceContact SUPPORT = contact(MemberContact.Kind.SUPPORT, "Help desk", "help@example.org");
    static final ServiceContact SECURITY = contact(MemberContact.Kind.SECURITY, "CERT", "cert@example.org");
    static final EntityClaims CLAIMS = new EntityClaims(
            List.of(
                    "http://refeds.org/category/research-and-scholarship",
                    "https://refeds.org/category/code-of-conduct/v2"),
            List.of("https://refeds.org/sirtfi", "https://refeds.org/sirtfi2"));

    private ExampleHub() {}

    static ServiceProvider full() {
        return builder()
                .wantingSignedAssertions(true)
                .withContacts(List.of(TECHNICAL, SUPPORT, SECURITY))
                .claiming(CLAIMS)
                .requesting(requested("eduPersonUniqueId!", "mail!", "displayName", "pairwise-id"))
                .build(KEYS, presentation("연합인증 허브", "Federation Hub"), ORGANIZATION);
    }

    static ServiceProvider minimal() {
        return builder()
                .withContacts(List.of(SUPPORT))
                .build(KEYS, ServicePresentation.named(new LocalizedText("허브", "Hub")), ORGANIZATION);
    }

    static ServiceProviderBuilder builder() {
        return ServiceProvider.at(new EntityId("https://hub.example.org/realms/hub"), ENDPOINT);
    }

    static ServicePresentation presentation(String nameKo, String nameEn) {
        return new ServicePresentation(
                new LocalizedText(nameKo, nameEn),
                Optional.of(new LocalizedText("연구자가 소속기관 계정으로 로그인합니다.", "Researchers log in with their institution.")),
                Optional.of(LocalizedAddress.of("https://hub.example.org/ko", "https://hub.example.org/en")),
                Optional.of(LocalizedAddress.same(new WebAddress("https://hub.example.org/privacy"))),
                Optional.of(new Logo(new WebAddress("https://hub.example.org/logo.png"), 80, 60)));
    }

    static List<RequestedAttribute> requested(String... lines) {
        return Stream.of(lines).map(RequestedAttribute::parse).toList();
    }

    static PublishedDocument published(ServiceProvider service) {
        return PublishedDocument.of(SpMetadataWriter.write(service, NEW_KEY.signing(), NOW));
    }

    private static ServiceContact contact(MemberContact.Kind kind, String name, String email) {
        return new ServiceContact(kind, name, email);
    }
}
