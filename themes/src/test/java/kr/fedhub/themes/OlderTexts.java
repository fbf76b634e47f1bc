package kr.fedhub.themes;

import java.util.Set;

/** Texts that only older supported versions of Keycloak have. */
final class OlderTexts {
    /** Of the admin console of 26.5.6; {@code copyInviteLink} and {@code inviteLinkCopied} are in 26.7.0 as well. */
    static final Set<String> ADMIN = Set.of(
            "anyClient",
            "attestationTrust",
            "clientAccesstype",
            "clientAccesstypeTooltip",
            "clientRolesHelp",
            "clientScopesHelp",
            "clientUpdaterContext",
            "clientUpdaterSourceGroups",
            "clientUpdaterSourceGroupsHelp",
            "clientUpdaterSourceGroupsTooltip",
            "clientUpdaterSourceHost",
            "clientUpdaterSourceRolesHelp",
            "clientUpdaterSourceRolesTooltip",
            "copyInviteLink",
            "dynamicScope",
            "dynamicScopeFormat",
            "dynamicScopeFormatHelp",
            "dynamicScopeHelp",
            "identityProviderAlias",
            "inviteLinkCopied",
            "preAuthorizedCodeLifespan",
            "preAuthorizedCodeLifespanHelp",
            "requireEncryption",
            "requireEncryptionHelp",
            "signedIssuerMetadata",
            "signedIssuerMetadataHelp",
            "themeColorsDark",
            "themeColorsLight",
            "trustedKeyIds",
            "trustedKeyIdsHelp",
            "trustedKeys",
            "trustedKeysHelp",
            "updatePolicySuccess");

    /** Of the login pages of 26.5.6. */
    static final Set<String> LOGIN = Set.of("browserContinue", "browserContinuePrompt", "browserRequired");

    private OlderTexts() {}
}
