<!DOCTYPE html>
<html lang="${(locale.language)!"ko"}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${msg("hubAccountMailKnownTitle")}</title>
</head>
<body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.6;word-break:keep-all">
    <p>${msg("hubAccountMailKnown")}</p>
    <p>${msg("hubAccountMailKnownDo")}</p>
    <p>${msg("hubCodeMailReference")}: ${reference}</p>
    <p>${msg("hubAccountMailKnownNotYou")}</p>
    <#if msg("hubContactUrl")?has_content>
    <p><a href="${msg("hubContactUrl")}">${msg("hubContact")}</a></p>
    </#if>
</body>
</html>
