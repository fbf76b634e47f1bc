<#-- What the pages of a first visit share. Their page is a record; see hub-discovery.ftl for why its parts are called. -->
<#macro asks frame>
            <p class="asks"><span class="hidden">${msg("hubFirstService")} </span><bdi data-testid="asking-service">${frame.service()}</bdi></p>
</#macro>
<#macro steps frame second>
            <#local labels = [msg("hubFirstStepChoose"), second, msg("hubFirstStepDone")]>
            <ol class="steps" aria-label="${msg("hubFirstSteps")}">
                <#list labels as label>
                <li<#if label?counter == frame.step()> aria-current="step"<#elseif label?counter < frame.step()> class="done"</#if>>${label?counter}. ${label}<#if label?counter < frame.step()><span class="hidden"> ${msg("hubFirstStepPast")}</span></#if></li>
                </#list>
            </ol>
</#macro>
<#-- Kinds of proof that other jars add bring their texts with them, or are shown by their kind. -->
<#macro proof kind value title="">
            <#local titleKey = "hubFirstProof." + kind + ".title">
            <#local helpKey = "hubFirstProof." + kind + ".help">
            <#local ownTitle = msg(titleKey)>
            <#local ownHelp = msg(helpKey)>
            <button class="option" name="go" value="${value}" data-testid="go-${value}">
                <b><#if title?has_content>${title}<#elseif ownTitle == titleKey>${msg("hubFirstProofOther", kind)}<#else>${ownTitle}</#if></b>
                <span class="also"><#if ownHelp == helpKey>${msg("hubFirstProofOtherHelp")}<#else>${ownHelp}</#if></span>
            </button>
</#macro>
<#macro proofs kinds title>
            <#if kinds?size gt 1>
            <h2 id="ways">${title}</h2>
            <div role="group" aria-labelledby="ways">
            <#list kinds as kind>
            <@proof kind=kind value="proof:" + kind/>
            </#list>
            </div>
            <#elseif kinds?size == 1>
            <@proof kind=kinds[0] value="link" title=title/>
            <#else>
            <button class="option" name="go" value="link" data-testid="go-link"><b>${title}</b></button>
            </#if>
</#macro>
<#macro leave back=false otherWays=false>
            <p class="leave">
                <#if back>
                <button class="plain" name="go" value="back" formnovalidate data-testid="go-back">${msg(otherWays?then("hubFirstOtherWay", "hubFirstBack"))}</button>
                </#if>
                <button class="plain" name="go" value="cancel" formnovalidate data-testid="go-cancel">${msg("hubFirstCancel")}</button>
            </p>
</#macro>
