package kr.fedhub.e2e.federation;

import java.util.Locale;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.e2e.saml.Credential;
import kr.fedhub.e2e.saml.TestMember;

/** An institution that cannot be used, for one reason. */
enum BrokenMember {
    SCRIPT_ADDRESS("is not https"),
    PLAIN_HTTP("is not https"),
    NO_ADDRESS("is no URL"),
    PRIVATE_NETWORK("private network"),
    LINK_LOCAL("private network"),
    LOCAL_IPV6("private network"),
    USER_IN_ADDRESS("names no host, or a user"),
    NO_SIGN_ON("no single sign-on endpoint"),
    NO_KEY("no signing certificate"),
    ONLY_ENCRYPTION_KEY("no signing certificate"),
    PAST("is past");

    private final String reason;

    BrokenMember(String reason) {
        this.reason = reason;
    }

    /** What the operator reads, in part. */
    String reason() {
        return reason;
    }

    /** The entityID of such a member. */
    String entityId() {
        return "https://" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".broken.example/idp";
    }

    /** What its federation publishes about it. */
    TestMember metadata() {
        TestMember sound = TestMember.of(entityId())
                .name("en", "Broken " + name())
                .signsWith(Credential.rsa(name()))
                .signOn(Binding.REDIRECT, entityId());
        return switch (this) {
            case SCRIPT_ADDRESS -> at(sound, "javascript:alert(1)");
            case PLAIN_HTTP -> at(sound, "http://plain.example/sso");
            case NO_ADDRESS -> at(sound, "https://no address/sso");
            case PRIVATE_NETWORK -> at(sound, "https://10.20.30.40/sso");
            case LINK_LOCAL -> at(sound, "https://169.254.169.254/latest/meta-data");
            case LOCAL_IPV6 -> at(sound, "https://[fd00::1]/sso");
            case USER_IN_ADDRESS -> at(sound, "https://hub.example@plain.example/sso");
            case NO_SIGN_ON -> sound.withoutSignOn();
            case NO_KEY -> sound.withoutKeys();
            case ONLY_ENCRYPTION_KEY -> sound.withoutKeys().encryptsWith(Credential.rsa(name()));
            case PAST -> sound.validUntil("2020-01-01T00:00:00Z");
        };
    }

    private static TestMember at(TestMember member, String address) {
        return member.withoutSignOn().signOn(Binding.REDIRECT, address);
    }
}
