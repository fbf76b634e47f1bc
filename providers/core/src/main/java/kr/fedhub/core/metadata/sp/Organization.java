package kr.fedhub.core.metadata.sp;

/**
 * Who runs the service (SAML metadata 2.0 §2.3.2.1).
 *
 * @param name its name, which stands for {@code OrganizationName} and {@code OrganizationDisplayName}
 * @param url its home page
 */
public record Organization(LocalizedText name, LocalizedAddress url) {}
