<#import "hub-my-frame.ftl" as frame>
<#macro receipt consent>
                    <li data-testid="consent-${consent.id()}">
                        <h3><#if consent.named()><bdi>${consent.title()}</bdi><#else>${msg(consent.title())}</#if> <span class="also">${msg(consent.required()?then("hubMyRequired", "hubMyOptional"))}</span></h3>
                        <dl>
                            <dt>${msg("hubMyGiven")}</dt><dd>${consent.given()}</dd>
                            <#if (consent.withdrawn())?has_content>
                            <dt>${msg("hubMyWithdrawn")}</dt><dd>${consent.withdrawn()}</dd>
                            </#if>
                        </dl>
                        <details>
                            <summary>${msg("hubMyNotice")}</summary>
                            <div class="agreed" lang="${consent.lang()}" data-testid="agreed">${consent.notice()}</div>
                        </details>
                        <#if consent.withdrawable()>
                        <p><a class="quiet" href="${my.base()}/consents/${consent.id()?url("UTF-8")}/withdraw" data-testid="withdraw">${msg("hubMyWithdraw")}</a></p>
                        </#if>
                    </li>
</#macro>
<@frame.page title=msg("hubMyConsents")>
            <p class="soft">${msg("hubMyConsentsExplanation")}</p>
            <#list content.services() as service>
            <section data-testid="service">
                <h2><bdi>${service.name()}</bdi></h2>
                <#if service.given()?has_content>
                <ul class="list cards" role="list">
                    <#list service.given() as consent>
                    <@receipt consent=consent/>
                    </#list>
                </ul>
                <#else>
                <p>${msg("hubMyConsentsNoneHere")}</p>
                </#if>
                <#if service.withdrawn()?has_content>
                <details data-testid="withdrawn">
                    <summary>${msg("hubMyWithdrawnList", service.withdrawn()?size?c)}</summary>
                    <ul class="list cards" role="list">
                        <#list service.withdrawn() as consent>
                        <@receipt consent=consent/>
                        </#list>
                    </ul>
                </details>
                </#if>
            </section>
            <#else>
            <p data-testid="nothing">${msg("hubMyConsentsNone")}</p>
            </#list>
</@frame.page>
