<#ftl output_format="plainText">
${msg("hubAccountMailKnown")}

${msg("hubAccountMailKnownDo")}

${msg("hubCodeMailReference")}: ${reference}

${msg("hubAccountMailKnownNotYou")}
<#if msg("hubContactUrl")?has_content>

${msg("hubCodeMailContact", msg("hubContactUrl"))}
</#if>
