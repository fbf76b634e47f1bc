<#import "hub-layout.ftl" as layout>
<#-- "refusal" is a record; see hub-discovery.ftl for why its parts are called. -->
<#assign reason = refusal.reason()>
<#assign subject = msg("hubRefusedMailSubject", refusal.referenceId())?url("UTF-8")>
<@layout.page title=msg(reason.title()) switchable=false>
            <#if (refusal.serviceName())?has_content>
            <p class="asks"><span class="hidden">${msg("hubDiscoveryAsks")} </span><span data-testid="asking-service">${refusal.serviceName()}</span></p>
            </#if>
            <h1 data-testid="refusal" data-reason="${reason.suffix()}">${msg(reason.title())}</h1>
            <p>${msg(reason.what())}</p>
            <#if refusal.attributes()?has_content>
            <ul class="wanted" aria-label="${msg("hubRefusedAttributes")}">
                <#list refusal.attributes() as attribute>
                <li><code>${attribute}</code></li>
                </#list>
            </ul>
            </#if>
            <div class="notice note">
                <p>${msg(reason.who())}</p>
                <#if reason.isFixedByService() && !refusal.contacts()?has_content && !(refusal.helpUrl())?has_content && msg("hubContactUrl")?has_content>
                <p class="contact"><a href="${msg("hubContactUrl")}">${msg("hubRefusedOperator")}</a></p>
                <#elseif !reason.isFixedByOperator()>
                <#list refusal.contacts() as contact>
                <p class="contact"><#if contact.name()?has_content>${contact.name()} · </#if><a href="mailto:${contact.email()?url("UTF-8")?replace("%40", "@")}?subject=${subject}" data-testid="contact">${contact.email()}</a></p>
                </#list>
                <#if (refusal.helpUrl())?has_content>
                <p class="contact"><a href="${refusal.helpUrl()}" rel="noreferrer" data-testid="help">${msg(reason.isFixedByService()?then("hubRefusedServiceHelp", "hubRefusedHelp"))}</a></p>
                </#if>
                <#elseif msg("hubContactUrl")?has_content>
                <p class="contact"><a href="${msg("hubContactUrl")}">${msg("hubRefusedOperator")}</a></p>
                </#if>
            </div>
            <dl>
                <#if (refusal.institutionName())?has_content>
                <dt>${msg("hubRefusedInstitution")}</dt><dd data-testid="institution">${refusal.institutionName()}</dd>
                </#if>
                <dt>${msg("hubRefusedReference")}</dt><dd><code class="reference" data-testid="reference">${refusal.referenceId()}</code></dd>
                <dt>${msg("hubRefusedTime")}</dt><dd>${refusal.time()}</dd>
            </dl>
            <p class="soft">${msg("hubRefusedQuote")}</p>
            <#if (refusal.logoutUrl())?has_content && reason.isFixedByService()>
            <p>${msg("hubRefusedLogoutHelp")}</p>
            <p class="onward"><a class="button" href="${refusal.logoutUrl()}" data-testid="logout">${msg("hubRefusedLogout")}</a></p>
            <#elseif (refusal.serviceUrl())?has_content>
            <p class="onward"><a class="button" href="${refusal.serviceUrl()}" data-testid="restart">${msg("hubRefusedRestart")}</a></p>
            </#if>
</@layout.page>
