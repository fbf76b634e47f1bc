<#-- Reads well where a mail program drops every style. The gap in the code is not a character, so that it is copied as one number. -->
<#function oneLine name longest><#local flat = name?replace("[\\s\\p{Cc}]+", " ", "r")?trim><#return (flat?length gt longest)?then(flat[0..*longest] + "…", flat)></#function>
<!DOCTYPE html>
<html lang="${(locale.language)!"ko"}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${msg("hubCodeMailCode")}</title>
</head>
<body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.6;word-break:keep-all">
    <p>${msg("hubCodeMailIntro", oneLine(service, 100))}</p>
    <p>${msg("hubCodeMailCode")}: <b style="font-size:28px;letter-spacing:2px;white-space:nowrap">${code[0..*3]}<span style="padding-left:10px">${code[3..]}</span></b></p>
    <p>${msg("hubCodeMailMinutes", minutes)}</p>
    <p>
        <#if person?has_content>
        ${msg("hubCodeMailPerson")}: ${oneLine(person, 60)}<br>
        </#if>
        ${msg("hubCodeMailReference")}: ${reference}
    </p>
    <p>${msg("hubCodeMailNotYou")}</p>
    <p>${msg("hubCodeMailAsk")}<#if msg("hubContactUrl")?has_content> <a href="${msg("hubContactUrl")}">${msg("hubContact")}</a></#if></p>
</body>
</html>
