<#-- What the pages of a hub account share. Their page is a record; see hub-discovery.ftl for why its parts are called. -->
<#macro steps purpose step>
            <ol class="steps" aria-label="${msg("hubFirstSteps")}">
                <#list [msg("hubAccountStepAddress"), msg("hubAccountStepCheck"), msg("hubAccountStep." + purpose)] as label>
                <li<#if label?counter == step> aria-current="step"<#elseif label?counter < step> class="done"</#if>>${label?counter}. ${label}<#if label?counter < step><span class="hidden"> ${msg("hubFirstStepPast")}</span></#if></li>
                </#list>
            </ol>
</#macro>
<#macro login>
            <p class="leave"><a class="plain" href="${url.loginUrl}" data-testid="back-to-login">${msg("hubAccountBackToLogin")}</a></p>
</#macro>
