<#import "hub-layout.ftl" as layout>
<#import "hub-account-parts.ftl" as parts>
<#assign heading = msg("hubAccountHeading." + account.purpose())>
<#assign wrong = (account.error())?has_content>
<#assign refused = (account.reference())?has_content>
<@layout.page title=wrong?then(msg("hubFirstErrorTitle", heading), heading)>
            <@parts.steps purpose=account.purpose() step=1/>
            <h1>${heading}</h1>
            <#if refused>
            <div class="notice bad" role="alert" data-testid="refused">
                <p>${msg(account.error())}</p>
                <p class="contact">${msg("hubRefusedReference")} <code data-testid="reference">${account.reference()}</code></p>
            </div>
            </#if>
            <p class="soft" id="address-help">${msg("hubAccountAddressHelp." + account.purpose())}</p>
            <form method="post" action="${account.action()}" class="ask" novalidate>
                <label for="address">${msg("hubAccountAddress")}</label>
                <#if wrong && !refused>
                <p class="wrong" id="address-error" role="alert">${msg(account.error())}</p>
                </#if>
                <input id="address" name="address" type="email" value="${account.typed()}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus aria-describedby="<#if wrong && !refused>address-error </#if>address-help"<#if wrong && !refused> aria-invalid="true"</#if> data-testid="address">
                <p class="onward"><button class="button" name="go" value="send" data-testid="go-send">${msg("hubFirstSend")}</button></p>
                <@parts.login/>
            </form>
</@layout.page>
