<#import "hub-my-frame.ftl" as frame>
<@frame.page title=msg("hubMyServices")>
            <p class="soft">${msg("hubMyServicesExplanation")}</p>
            <#if content.links()?has_content>
            <ul class="list cards" role="list" data-testid="links">
                <#list content.links() as link>
                <li data-testid="link-${link.id()}">
                    <h2><bdi>${link.service()}</bdi></h2>
                    <dl>
                        <dt>${msg("hubMyAccount")}</dt><dd data-testid="account"><bdi>${link.account()}</bdi></dd>
                        <dt>${msg("hubMyLinked")}</dt><dd>${link.linked()}</dd>
                        <dt>${msg("hubMyProof")}</dt><dd>${msg(link.proof())} <span class="also">${link.proven()}</span></dd>
                        <dt>${msg("hubMyUsed")}</dt><dd>${(link.used())!msg("hubMyNotUsed")}</dd>
                    </dl>
                    <#if link.due()>
                    <p class="notice note" data-testid="due">${msg("hubMyProofDue")}</p>
                    </#if>
                    <p><a class="quiet" href="${my.base()}/services/${link.id()?url("UTF-8")}/unlink" aria-label="${msg("hubMyUnlinkOf", link.service())}" data-testid="unlink">${msg("hubMyUnlink")}</a></p>
                </li>
                </#list>
            </ul>
            <#else>
            <p data-testid="nothing">${msg("hubMyServicesNone")}</p>
            </#if>
            <#if content.ended()?has_content>
            <details data-testid="ended">
                <summary>${msg("hubMyEnded", content.ended()?size?c)}</summary>
                <ul class="list cards" role="list">
                    <#list content.ended() as link>
                    <li>
                        <h3><bdi>${link.service()}</bdi></h3>
                        <dl>
                            <dt>${msg("hubMyAccount")}</dt><dd><bdi>${link.account()}</bdi></dd>
                            <dt>${msg("hubMyLinked")}</dt><dd>${link.linked()}</dd>
                            <dt>${msg("hubMyEndedAt")}</dt><dd>${link.at()} <span class="also">${msg(link.reason())}</span></dd>
                        </dl>
                    </li>
                    </#list>
                </ul>
            </details>
            </#if>
</@frame.page>
