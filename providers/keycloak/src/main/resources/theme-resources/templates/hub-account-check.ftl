<#-- Reads like this whether or not the address has an account. -->
<#setting time_zone="Asia/Seoul">
<#import "hub-layout.ftl" as layout>
<#import "hub-account-parts.ftl" as parts>
<#assign heading = msg("hubFirstCodeHeading")>
<#assign wrong = (account.error())?has_content>
<#assign over = account.secondsLeft() lte 0>
<#assign until = (.now?long + account.secondsLeft() * 1000)?number_to_datetime?string("HH:mm")>
<@layout.page title=wrong?then(msg("hubFirstErrorTitle", heading), heading) switchable=false script="hub-first-use.js">
            <@parts.steps purpose=account.purpose() step=2/>
            <h1>${heading}</h1>
            <#if (account.notice())?has_content>
            <div class="notice note" role="status">${msg(account.notice())}</div>
            </#if>
            <p class="soft" id="code-help">${msg("hubAccountCheckHelp." + account.purpose())}</p>
            <dl>
                <dt>${msg("hubAccountAddress")}</dt><dd><bdi data-testid="typed">${account.address()}</bdi></dd>
            </dl>
            <form method="post" action="${account.action()}" class="ask" novalidate>
                <label for="code">${msg("hubFirstCode")}</label>
                <#if wrong>
                <p class="wrong" id="code-error" role="alert">${msg(account.error(), account.triesLeft())}</p>
                </#if>
                <input id="code" name="code" type="text" class="code" inputmode="numeric" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" enterkeyhint="done" required autofocus aria-describedby="<#if wrong>code-error </#if>code-help code-time"<#if wrong> aria-invalid="true"</#if> data-testid="code">
                <p class="soft time" id="code-time" data-seconds-left="${account.secondsLeft()?c}" data-left="${msg("hubFirstTimeLeft")}" data-over="${msg("hubFirstTimeOver")}"><#if over>${msg("hubFirstTimeOver")}<#else>${msg("hubFirstTimeUntil", until)}</#if></p>
                <p class="hidden" role="status" data-time-said data-minute="${msg("hubFirstTimeMinute")}"></p>
                <p class="onward"><button class="button" name="go" value="verify" data-testid="go-verify">${msg("hubAccountVerify")}</button></p>
                <p class="pair">
                    <button class="quiet" name="go" value="resend" formnovalidate data-resend-in="${account.resendIn()?c}" data-wait="${msg("hubFirstResendWait")}" data-testid="go-resend">${msg("hubFirstResend")}</button>
                    <button class="quiet" name="go" value="extend" formnovalidate data-testid="go-extend">${msg("hubFirstExtend")}</button>
                </p>
                <#if account.resendIn() gt 0>
                <p class="soft time" data-resend-help>${msg("hubFirstResendHelp", account.resendIn())}</p>
                </#if>
                <p class="leave"><button class="plain" name="go" value="back" formnovalidate data-testid="go-back">${msg("hubAccountOtherAddress")}</button></p>
                <@parts.login/>
            </form>
</@layout.page>
