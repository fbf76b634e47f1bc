<#import "hub-layout.ftl" as layout>
<#-- "discovery" is a record; its parts are read by calling them, as Keycloak sets FreeMarker to a level before bean access to records. -->
<#macro list heading institutions>
            <h2>${heading}</h2>
            <ul class="list" role="list">
                <#list institutions as institution>
                <li>
                    <button class="choice" name="institution" value="${institution.alias()}" data-testid="institution-${institution.alias()}">
                        <span class="mark" aria-hidden="true">${institution.mark()}</span>
                        <span class="name">
                            <b>${institution.name()}</b>
                            <#if institution.otherName()?has_content || institution.domain()?has_content>
                            <span class="also"><#if institution.otherName()?has_content><span lang="${institution.otherLang()}">${institution.otherName()}</span></#if><#if institution.otherName()?has_content && institution.domain()?has_content> · </#if>${institution.domain()}</span>
                            </#if>
                        </span>
                        <span class="arrow" aria-hidden="true"></span>
                    </button>
                </li>
                </#list>
            </ul>
</#macro>
<@layout.page title=msg("hubDiscoveryHeading")>
            <p class="asks"><span class="hidden">${msg("hubDiscoveryAsks")} </span><span data-testid="asking-service">${discovery.serviceName()}</span></p>
            <h1>${msg("hubDiscoveryHeading")}</h1>
            <#if (discovery.problem())?has_content>
            <div class="notice bad" role="alert">${msg(discovery.problem())}</div>
            </#if>
            <p class="soft">${msg("hubDiscoveryExplanation")}</p>
            <#-- A record that is null has no parts to call. -->
            <#assign search = (discovery.search())!>
            <#if search?has_content>
            <form method="post" action="${url.loginAction}" role="search" class="search">
                <label for="search">${msg("hubDiscoverySearch")}</label>
                <div class="field">
                    <input id="search" name="search" type="search" value="${search.text()}" maxlength="100" autocomplete="off" data-testid="search">
                    <button class="button">${msg("hubDiscoverySearchDo")}</button>
                </div>
                <p class="soft" role="status"><#if search.nothing()>${msg("hubDiscoverySearchNothing")}<#elseif search.more()>${msg("hubDiscoverySearchMore")}</#if></p>
            </form>
            </#if>
            <#if discovery.recommended()?has_content || discovery.institutions()?has_content>
            <form method="post" action="${url.loginAction}">
                <#if discovery.recommended()?has_content>
                <@list heading=msg("hubDiscoveryRecommended") institutions=discovery.recommended()/>
                </#if>
                <#if discovery.institutions()?has_content>
                <@list heading=msg("hubDiscoveryInstitutions") institutions=discovery.institutions()/>
                </#if>
            </form>
            <#elseif !search?has_content>
            <div class="notice note">${msg("hubDiscoveryEmpty")}</div>
            </#if>
            <details>
                <summary>${msg("hubDiscoveryMissing")}</summary>
                <p>${msg("hubDiscoveryMissingHelp")}</p>
                <#if msg("hubContactUrl")?has_content>
                <p><a href="${msg("hubContactUrl")}">${msg("hubDiscoveryMissingContact")}</a></p>
                </#if>
            </details>
</@layout.page>
