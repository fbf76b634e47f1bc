<#import "hub-layout.ftl" as layout>
<#-- "discovery" is a record; its parts are read by calling them, as Keycloak sets FreeMarker to a level before bean access to records. -->
<#assign action = (discovery.action())!url.loginAction>
<#-- A record that is null has no parts to call. -->
<#assign search = (discovery.search())!>
<#assign index = (discovery.index())!>
<#macro choice institution>
                    <button class="choice" name="institution" value="${institution.alias()}" data-testid="institution-${institution.alias()}">
                        <span class="mark" aria-hidden="true"><#if (institution.logo())?has_content><img src="${institution.logo()}" alt="" width="40" height="40" loading="lazy"><#else>${institution.mark()}</#if></span>
                        <span class="name">
                            <b><bdi>${institution.name()}</bdi></b>
                            <#if institution.otherName()?has_content || institution.domain()?has_content>
                            <span class="also"><#if institution.otherName()?has_content><bdi lang="${institution.otherLang()}">${institution.otherName()}</bdi></#if><#if institution.otherName()?has_content && institution.domain()?has_content> · </#if>${institution.domain()}</span>
                            </#if>
                        </span>
                        <span class="arrow" aria-hidden="true"></span>
                    </button>
</#macro>
<#macro list heading institutions>
            <h2>${heading}</h2>
            <ul class="list" role="list">
                <#list institutions as institution>
                <li>
                    <@choice institution/>
                </li>
                </#list>
            </ul>
</#macro>
<#macro tabs label list>
            <ul class="index" role="list" aria-label="${label}">
                <#list list as tab>
                <li><button name="index" value="${tab.label()}"<#if tab.current()> aria-current="true"</#if><#if !tab.filled()> disabled</#if>>${(tab.label() == "#")?then(msg("hubDiscoveryIndexOthers"), tab.label())}</button></li>
                </#list>
            </ul>
</#macro>
<#macro letters>
            <form method="post" action="${action}">
            <nav aria-labelledby="index-heading">
            <h2 id="index-heading">${msg("hubDiscoveryIndex")}</h2>
            <@tabs label=msg("hubDiscoveryIndex") list=index.tabs()/>
            <#if index.letters()?has_content>
            <@tabs label=msg("hubDiscoveryIndexLetters") list=index.letters()/>
            </#if>
            </nav>
            </form>
</#macro>
<#-- The same page adds an institution to somebody who is logged in. -->
<#assign adding = adding!false>
<#assign title = adding?then(msg("hubMyAddChoose"), msg("hubDiscoveryHeading"))>
<@layout.page title=title script="hub-discovery.js">
            <p class="asks"><span class="hidden">${msg("hubDiscoveryAsks")} </span><bdi data-testid="asking-service">${discovery.serviceName()}</bdi></p>
            <h1>${title}</h1>
            <#if (discovery.problem())?has_content>
            <div class="notice bad" role="alert">${msg(discovery.problem())}<#if adding && (reference!"")?has_content> <span class="contact">${msg("hubMyReference")} <code data-testid="reference">${reference}</code></span></#if></div>
            </#if>
            <p class="soft">${adding?then(msg("hubMyAddExplanation"), msg("hubDiscoveryExplanation"))}</p>
            <#if discovery.recent()?has_content>
            <form method="post" action="${action}" data-testid="recent">
            <h2>${msg("hubDiscoveryRecent")}</h2>
            <ul class="list" role="list">
                <#list discovery.recent() as institution>
                <li class="kept">
                    <@choice institution/>
                    <button class="forget" name="forget" value="${institution.alias()}" aria-label="${msg("hubDiscoveryForget", institution.name())}" title="${msg("hubDiscoveryForget", institution.name())}" data-testid="forget-${institution.alias()}"><span aria-hidden="true">×</span></button>
                </li>
                </#list>
            </ul>
            </form>
            </#if>
            <#if search?has_content>
            <form method="post" action="${action}" role="search" class="search" data-suggestions="${search.suggestions()}" data-found="${msg("hubDiscoveryFound")}" data-found-more="${msg("hubDiscoveryFoundMore")}" data-nothing="${msg("hubDiscoverySearchNothing")}" data-later="${msg("hubDiscoverySearchLater")}">
                <label for="search">${msg("hubDiscoverySearch")}</label>
                <div class="field">
                    <input id="search" name="search" type="search" value="${search.text()}" maxlength="100" placeholder="${msg("hubDiscoverySearchExample")}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" data-testid="search">
                    <button class="button">${msg("hubDiscoverySearchDo")}</button>
                </div>
                <p class="soft status" role="status"><#if search.nothing()>${msg("hubDiscoverySearchNothing")}<#elseif search.more()>${msg("hubDiscoverySearchMore")}</#if></p>
                <ul class="list" id="found" role="listbox" aria-label="${msg("hubDiscoveryFoundList")}" hidden></ul>
            </form>
            </#if>
            <#-- Who has opened a letter goes on from there; everybody else sees first what is likely. -->
            <#if index?has_content && (index.open())?has_content>
            <@letters/>
            </#if>
            <#if discovery.recommended()?has_content || discovery.institutions()?has_content>
            <form method="post" action="${action}" class="listed">
                <#if discovery.recommended()?has_content>
                <@list heading=msg("hubDiscoveryRecommended") institutions=discovery.recommended()/>
                </#if>
                <#if discovery.institutions()?has_content>
                <#if search?has_content && search.text()?has_content>
                <#assign heading = msg("hubDiscoveryFoundList")>
                <#elseif index?has_content && (index.open())?has_content>
                <#assign heading = msg("hubDiscoveryInstitutionsAt", (index.open() == "#")?then(msg("hubDiscoveryIndexOthers"), index.open()))>
                <#else>
                <#assign heading = msg("hubDiscoveryInstitutions")>
                </#if>
                <@list heading=heading institutions=discovery.institutions()/>
                </#if>
                <#if index?has_content && (index.next())?has_content>
                <button class="quiet" name="index" value="${index.next()}">${msg("hubDiscoveryNext")}</button>
                </#if>
            </form>
            <#elseif index?has_content && (index.open())?has_content>
            <p class="listed">${msg("hubDiscoveryIndexEmpty")}</p>
            <#elseif !index?has_content && !(search?has_content && search.text()?has_content)>
            <div class="notice note">${msg("hubDiscoveryEmpty")}</div>
            </#if>
            <#if index?has_content && !(index.open())?has_content>
            <@letters/>
            </#if>
            <#if discovery.hubAccount()>
            <form method="post" action="${action}" class="otherwise">
                <button class="quiet" name="hubAccount" value="true" data-testid="hub-account">${msg("hubDiscoveryHubAccount")}</button>
                <p class="soft">${msg("hubDiscoveryHubAccountHelp")}</p>
            </form>
            </#if>
            <#if adding>
            <form method="post" action="${action}" class="otherwise">
                <button class="quiet" name="cancel-aia" value="true" data-testid="cancel">${msg("hubMyBack")}</button>
            </form>
            </#if>
            <details>
                <summary>${msg("hubDiscoveryMissing")}</summary>
                <p>${msg("hubDiscoveryMissingHelp")}</p>
                <#if msg("hubContactUrl")?has_content>
                <p><a href="${msg("hubContactUrl")}">${msg("hubDiscoveryMissingContact")}</a></p>
                </#if>
            </details>
</@layout.page>
