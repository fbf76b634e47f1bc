<#import "hub-my-frame.ftl" as frame>
<#-- Its texts are named after what is to be done. -->
<#assign texts = "hubMy" + content.what()>
<@frame.page title=msg(texts + "Heading")>
            <dl data-testid="confirm" data-what="${content.what()}">
                <dt>${msg(texts + "Name")}</dt><dd data-testid="name"><bdi>${content.name()}</bdi></dd>
                <#if (content.detail())?has_content>
                <dt>${msg(texts + "Detail")}</dt><dd data-testid="detail"><bdi>${content.detail()}</bdi></dd>
                <#elseif (content.detailKey())?has_content>
                <dt>${msg(texts + "Detail")}</dt><dd data-testid="detail">${msg(content.detailKey())}</dd>
                </#if>
            </dl>
            <h2>${msg("hubMyEffects")}</h2>
            <ul class="wanted" data-testid="effects">
                <#list content.effects() as effect>
                <li>${msg(effect)}</li>
                </#list>
            </ul>
            <form method="post" action="${content.action()}" class="decide">
                <input type="hidden" name="token" value="${my.token()}">
                <button class="button" data-testid="confirm-do">${msg(texts + "Do")}</button>
                <a class="quiet" href="${content.back()}" data-testid="confirm-back">${msg("hubMyBack")}</a>
            </form>
</@frame.page>
