<#ftl output_format="plainText">
<#-- Names come from outside: they stay on their line and are not longer than a name. -->
<#function oneLine name longest><#local flat = name?replace("[\\s\\p{Cc}]+", " ", "r")?trim><#return (flat?length gt longest)?then(flat[0..*longest] + "…", flat)></#function>
${msg("hubCodeMailIntro", oneLine(service, 100))}

${msg("hubCodeMailCode")}: ${code}

${msg("hubCodeMailMinutes", minutes)}

<#if person?has_content>
${msg("hubCodeMailPerson")}: ${oneLine(person, 60)}
</#if>
${msg("hubCodeMailReference")}: ${reference}

${msg("hubCodeMailNotYou")}

${msg("hubCodeMailAsk")}
<#if msg("hubContactUrl")?has_content>
${msg("hubCodeMailContact", msg("hubContactUrl"))}
</#if>
