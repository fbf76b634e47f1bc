<#import "hub-layout.ftl" as layout>
<#-- The frame of the researcher's own pages: their menu and what came of the last form. "my" is a record; see hub-discovery.ftl. -->
<#macro page title heading=title switchable=true>
<@layout.page title=title switchable=switchable>
            <nav class="sections" aria-label="${msg("hubMyTitle")}">
                <ul role="list">
                    <@entry section="institutions" path="" text=msg("hubMyInstitutions")/>
                    <@entry section="services" path="/services" text=msg("hubMyServices")/>
                    <@entry section="consents" path="/consents" text=msg("hubMyConsents")/>
                    <@entry section="data" path="/data" text=msg("hubMyData")/>
                </ul>
            </nav>
            <h1>${heading}</h1>
            <#if (my.notice())??>
            <#assign notice = my.notice()>
            <div class="notice ${notice.done()?then("good", "bad")}" role="status" data-testid="notice" data-done="${notice.done()?c}">
                <p>${msg(notice.message())}</p>
                <p class="contact">${msg("hubMyReference")} <code data-testid="reference">${notice.reference()}</code></p>
            </div>
            </#if>
            <#nested>
            <p class="otherwise"><a href="${my.logout()}" data-testid="logout">${msg("hubMyLogout")}</a></p>
</@layout.page>
</#macro>
<#macro entry section path text>
                    <li><a href="${my.base()}${path}" data-testid="section-${section}"<#if my.section() == section> aria-current="page"</#if>>${text}</a></li>
</#macro>
