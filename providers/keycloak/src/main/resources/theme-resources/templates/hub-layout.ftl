<#-- The frame of the hub's own pages. It leans on no theme, so that the pages look and work the same under any of them. -->
<#-- A page that answers a form has no address to come back to in another language, so it offers none. -->
<#macro page title switchable=true script="">
<#local languages = (locale.supported)![]>
<#local nativeNames = {"ko": "한국어", "en": "English"}>
<#local terms = msg("hubTermsUrl")>
<#local privacy = msg("hubPrivacyUrl")>
<#local contact = msg("hubContactUrl")>
<!DOCTYPE html>
<html lang="${lang!"ko"}" dir="${((locale.rtl)!false)?then("rtl", "ltr")}"<#if !(darkMode!true)> data-scheme="light"</#if>>
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · ${msg("hubBrand")}</title>
    <#-- In the page itself, since a browser would ask for it each time. -->
    <link rel="icon" type="image/svg+xml" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28' fill='none' stroke='%230f4c9c' stroke-width='2.4'%3E%3Cstyle%3E@media (prefers-color-scheme: dark) { svg { stroke: %238ab8ff; } }%3C/style%3E%3Ccircle cx='14' cy='14' r='4.2'/%3E%3Ccircle cx='5' cy='6' r='2.4'/%3E%3Ccircle cx='23' cy='6' r='2.4'/%3E%3Ccircle cx='5' cy='22' r='2.4'/%3E%3Ccircle cx='23' cy='22' r='2.4'/%3E%3Cpath d='M7 8l4 3.2M21 8l-4 3.2M7 20l4-3.2M21 20l-4-3.2'/%3E%3C/svg%3E">
    <link rel="stylesheet" href="${url.resourcesPath}/hub/hub.css">
    <#-- A theme adds sheets of its own, fonts for one, by naming them in its theme.properties. -->
    <#list (properties.hubStyles!"")?split(" ") as sheet><#if sheet?has_content>
    <link rel="stylesheet" href="${url.resourcesPath}/${sheet}">
    </#if></#list>
    <#if script?has_content>
    <script type="module" src="${url.resourcesPath}/hub/${script}"></script>
    </#if>
</head>
<body>
    <a class="skip" href="#main">${msg("hubSkipToContent")}</a>
    <header>
        <span class="brand"><svg viewBox="0 0 28 28" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true"><circle cx="14" cy="14" r="4.2"/><circle cx="5" cy="6" r="2.4"/><circle cx="23" cy="6" r="2.4"/><circle cx="5" cy="22" r="2.4"/><circle cx="23" cy="22" r="2.4"/><path d="M7 8l4 3.2M21 8l-4 3.2M7 20l4-3.2M21 20l-4-3.2"/></svg>${msg("hubBrand")}</span>
        <#if switchable && languages?size gt 1>
        <nav class="languages" aria-label="${msg("hubLanguages")}">
            <#list languages as language><#if language.languageTag != locale.currentLanguageTag>
            <a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}">${nativeNames[language.languageTag]!language.label}</a>
            </#if></#list>
        </nav>
        </#if>
    </header>
    <main id="main" tabindex="-1">
        <div class="card">
            <#nested>
        </div>
    </main>
    <#if terms?has_content || privacy?has_content || contact?has_content>
    <footer>
        <nav aria-label="${msg("hubHelp")}">
            <#if terms?has_content><a href="${terms}">${msg("hubTerms")}</a></#if>
            <#if privacy?has_content><a href="${privacy}"><b>${msg("hubPrivacy")}</b></a></#if>
            <#if contact?has_content><a href="${contact}">${msg("hubContact")}</a></#if>
        </nav>
    </footer>
    </#if>
</body>
</html>
</#macro>
