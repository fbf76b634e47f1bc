<#-- Reads well where a mail program drops every style. The gap in the code is not a character, so that it is copied as one number. -->
<!DOCTYPE html>
<html lang="${(locale.language)!"ko"}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${msg("hubCodeMailCode")}</title>
</head>
<body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.6;word-break:keep-all">
    <p>${msg("hubAccountMailIntro." + purpose)}</p>
    <p>${msg("hubCodeMailCode")}: <b style="font-size:28px;letter-spacing:2px;white-space:nowrap">${code[0..*3]}<span style="padding-left:10px">${code[3..]}</span></b></p>
    <p>${msg("hubCodeMailMinutes", minutes)}</p>
    <p>${msg("hubCodeMailReference")}: ${reference}</p>
    <p>${msg("hubAccountMailNotYou." + purpose)}</p>
    <#if msg("hubContactUrl")?has_content>
    <p><a href="${msg("hubContactUrl")}">${msg("hubContact")}</a></p>
    </#if>
</body>
</html>
