<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign texts = "hubFirstProblem." + first.problem()>
<#assign titleKey = texts + ".title">
<#if msg(titleKey) == titleKey>
<#assign texts = "hubFirstProblem.unexpected">
<#assign titleKey = texts + ".title">
</#if>
<#assign whatKey = texts + ".what">
<#assign whoKey = texts + ".who">
<#assign subject = msg("hubRefusedMailSubject", first.referenceId())?url("UTF-8")>
<@layout.page title=msg(titleKey) switchable=false>
            <@parts.asks frame/>
            <h1 data-testid="problem" data-problem="${first.problem()}">${msg(titleKey)}</h1>
            <p>${msg(whatKey)}</p>
            <div class="notice note">
                <p>${msg(whoKey)}</p>
                <#list first.contacts() as contact>
                <p class="contact"><#if contact.name()?has_content>${contact.name()} · </#if><a href="mailto:${contact.email()?url("UTF-8")?replace("%40", "@")}?subject=${subject}" data-testid="contact">${contact.email()}</a></p>
                </#list>
                <#if (first.helpUrl())?has_content>
                <p class="contact"><a href="${first.helpUrl()}" rel="noreferrer" data-testid="help">${msg("hubRefusedServiceHelp")}</a></p>
                </#if>
                <#if !first.contacts()?has_content && !(first.helpUrl())?has_content && msg("hubContactUrl")?has_content>
                <p class="contact"><a href="${msg("hubContactUrl")}">${msg("hubRefusedOperator")}</a></p>
                </#if>
            </div>
            <dl>
                <#if (frame.institution())?has_content>
                <dt>${msg("hubRefusedInstitution")}</dt><dd data-testid="institution">${frame.institution()}</dd>
                </#if>
                <dt>${msg("hubRefusedReference")}</dt><dd><code class="reference" data-testid="reference">${first.referenceId()}</code></dd>
                <dt>${msg("hubRefusedTime")}</dt><dd>${first.time()}</dd>
            </dl>
            <p class="soft">${msg("hubRefusedQuote")}</p>
            <#if first.goes()?has_content>
            <form method="post" action="${frame.action()}">
                <p class="pair">
                    <#list ["retry", "choose", "cancel"]?filter(go -> first.goes()?seq_contains(go)) as go>
                    <#assign goKey = "hubFirstGo." + go>
                    <button class="${(go?is_first && go != "cancel")?then("button", "quiet")}" name="go" value="${go}" data-testid="go-${go}">${msg(goKey)}</button>
                    </#list>
                </p>
            </form>
            </#if>
</@layout.page>
