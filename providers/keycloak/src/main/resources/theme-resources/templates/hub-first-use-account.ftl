<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign heading = msg("hubFirstAccountHeading")>
<#assign wrong = (first.error())?has_content>
<@layout.page title=wrong?then(msg("hubFirstErrorTitle", heading), heading)>
            <@parts.steps frame=frame second=msg("hubFirstStepMail")/>
            <@parts.asks frame/>
            <h1>${heading}</h1>
            <p class="soft" id="account-help">${msg("hubFirstAccountHelp")}</p>
            <form method="post" action="${frame.action()}" class="ask" novalidate>
                <label for="account">${msg("hubFirstAccount")}</label>
                <#if wrong>
                <p class="wrong" id="account-error" role="alert">${msg(first.error())}</p>
                </#if>
                <input id="account" name="account" type="text" value="${first.typed()}" autocomplete="username" autocapitalize="none" spellcheck="false" enterkeyhint="send" required aria-describedby="<#if wrong>account-error </#if>account-help"<#if wrong> aria-invalid="true" autofocus</#if> data-testid="account">
                <p class="onward"><button class="button" name="go" value="send" data-testid="go-send">${msg("hubFirstSend")}</button></p>
                <@parts.leave back=true otherWays=first.otherWays()/>
            </form>
</@layout.page>
