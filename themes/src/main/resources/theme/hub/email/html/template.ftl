<#-- Replaces the stock frame, which has no style at all: full-width lines in the client's serif font. Everything that a client strips may
     go missing without loss. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
</head>
<body style="margin: 0; padding: 24px; font-family: Pretendard, 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif; font-size: 16px; line-height: 1.6; word-break: keep-all; overflow-wrap: anywhere;">
    <div style="max-width: 560px; margin: 0 auto;">
    <#nested>
    </div>
</body>
</html>
</#macro>
