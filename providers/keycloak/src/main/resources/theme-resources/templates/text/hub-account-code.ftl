<#ftl output_format="plainText">
${msg("hubAccountMailIntro." + purpose)}

${msg("hubCodeMailCode")}: ${code}

${msg("hubCodeMailMinutes", minutes)}

${msg("hubCodeMailReference")}: ${reference}

${msg("hubAccountMailNotYou." + purpose)}
<#if msg("hubContactUrl")?has_content>

${msg("hubCodeMailContact", msg("hubContactUrl"))}
</#if>
