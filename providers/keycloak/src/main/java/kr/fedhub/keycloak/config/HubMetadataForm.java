package kr.fedhub.keycloak.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.sp.EntityClaims;
import kr.fedhub.core.metadata.sp.LocalizedAddress;
import kr.fedhub.core.metadata.sp.LocalizedText;
import kr.fedhub.core.metadata.sp.Logo;
import kr.fedhub.core.metadata.sp.RequestedAttribute;
import kr.fedhub.core.metadata.sp.ServiceContact;
import kr.fedhub.core.metadata.sp.WebAddress;

/** The declaration of every setting that says what the hub publishes about itself in a federation. */
final class HubMetadataForm {
    static final BilingualSetting<LocalizedText> NAME = BilingualSetting.text(
            "spName",
            "Name of the hub",
            "What an institution's login page calls the hub. Empty means the display name of this realm.");
    static final BilingualSetting<LocalizedText> DESCRIPTION = BilingualSetting.text(
            "spDescription",
            "Description of the hub",
            "What it is for, in 140 characters at most. Federations warn when it is missing.");
    static final BilingualSetting<LocalizedAddress> INFORMATION = BilingualSetting.address(
            "spInformationUrl", "Information page", "A page about the hub. Research and Scholarship obliges to it.");
    static final BilingualSetting<LocalizedAddress> PRIVACY = BilingualSetting.address(
            "spPrivacyUrl",
            "Privacy statement",
            "How the hub treats personal data. Many institutions release no attributes without it.");
    static final BilingualSetting<LocalizedText> ORGANIZATION =
            BilingualSetting.text("spOrganization", "Operator", "Who runs the hub. Empty means the name of the hub.");
    static final BilingualSetting<LocalizedAddress> ORGANIZATION_URL = BilingualSetting.address(
            "spOrganizationUrl",
            "Operator's home page",
            "Empty means the information page, and without one the address of this server.");
    static final SourceSetting<Optional<Logo>> LOGO = optional(
            "spLogo",
            "Logo of the hub",
            "Address, width and height in pixels: https://hub.example.org/logo.png 80 60",
            "an https address, the width and the height in pixels, with spaces between",
            HubMetadataForm::logo);
    static final SourceSetting<Optional<ServiceContact>> TECHNICAL = contact(
            MemberContact.Kind.TECHNICAL,
            "spContactTechnical",
            "Technical contact",
            "Whom other operators ask: Operations <ops@example.org>. A technical or a support contact is needed.");
    static final SourceSetting<Optional<ServiceContact>> SUPPORT = contact(
            MemberContact.Kind.SUPPORT,
            "spContactSupport",
            "Support contact",
            "Whom researchers ask. A technical or a support contact is needed.");
    static final SourceSetting<Optional<ServiceContact>> SECURITY = contact(
            MemberContact.Kind.SECURITY,
            "spContactSecurity",
            "Security contact",
            "Who answers in an incident. Sirtfi obliges to it.");
    static final SourceSetting<List<String>> CATEGORIES = each(
            "spCategories",
            "Entity categories",
            "What the hub claims to be, one URI a line. The federation's registrar confirms it.",
            "URIs, one a line",
            HubMetadataForm::uri);
    static final SourceSetting<List<String>> CERTIFICATIONS = each(
            "spCertifications",
            "Assurance certifications",
            "For example https://refeds.org/sirtfi, one URI a line.",
            "URIs, one a line",
            HubMetadataForm::uri);
    static final SourceSetting<List<RequestedAttribute>> ATTRIBUTES = each(
            "spAttributes",
            "Requested attributes",
            "What the hub asks institutions for, one a line; a ! behind the name says that it is of no use without it: "
                    + "mail!. Empty asks for nothing, and many institutions release only what is asked for.",
            "names of attributes, one a line, each once",
            RequestedAttribute::parse);
    static final SourceSetting<Duration> VALIDITY = new SourceSetting<>(
            SourceOption.line(
                    "spValidityDays",
                    "Validity of the hub's metadata (days)",
                    "How long a published document may be used: 1 to 28 days.",
                    "14"),
            "1 to 28 days",
            text -> Duration.ofDays(Integer.parseInt(text)));

    /** In the order of the form. */
    static final List<SourceSetting<?>> SETTINGS = Stream.of(
                    NAME.settings(),
                    DESCRIPTION.settings(),
                    INFORMATION.settings(),
                    PRIVACY.settings(),
                    List.of(LOGO),
                    ORGANIZATION.settings(),
                    ORGANIZATION_URL.settings(),
                    List.of(TECHNICAL, SUPPORT, SECURITY, CATEGORIES, CERTIFICATIONS, ATTRIBUTES, VALIDITY))
            .<SourceSetting<?>>flatMap(List::stream)
            .toList();

    private static final Pattern CONTACT = Pattern.compile("([^<>]+)<([^<>]+)>");
    private static final Pattern LOGO_FORM = Pattern.compile("(\\S+)\\s+(\\d{1,5})\\s+(\\d{1,5})");

    private HubMetadataForm() {}

    static <T> SourceSetting<Optional<T>> optional(
            String key, String label, String help, String accepted, Function<String, T> parser) {
        return new SourceSetting<>(
                SourceOption.line(key, label, help, ""),
                accepted,
                text -> text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text)));
    }

    private static <T> SourceSetting<List<T>> each(
            String key, String label, String help, String accepted, Function<String, T> parser) {
        return new SourceSetting<>(
                SourceOption.lines(key, label, help),
                accepted,
                text -> SourceSetting.lines(text).stream().map(parser).toList());
    }

    private static SourceSetting<Optional<ServiceContact>> contact(
            MemberContact.Kind kind, String key, String label, String help) {
        return optional(key, label, help, "a name and an e-mail address: Operations <ops@example.org>", text -> {
            Matcher parts = matched(CONTACT, text);
            return new ServiceContact(kind, parts.group(1).strip(), parts.group(2));
        });
    }

    private static String uri(String text) {
        return new EntityClaims(List.of(text), List.of()).categories().get(0);
    }

    private static Logo logo(String text) {
        Matcher parts = matched(LOGO_FORM, text);
        return new Logo(
                new WebAddress(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private static Matcher matched(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is none");
        }
        return matcher;
    }
}
