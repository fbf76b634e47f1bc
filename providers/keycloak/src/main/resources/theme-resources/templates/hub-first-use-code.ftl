<#-- Reads like this whether or not there is such an account: it repeats what was typed and knows nothing else. -->
<#setting time_zone="Asia/Seoul">
<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign heading = msg("hubFirstCodeHeading")>
<#assign wrong = (first.error())?has_content>
<#assign over = first.secondsLeft() lte 0>
<#assign until = (.now?long + first.secondsLeft() * 1000)?number_to_datetime?string("HH:mm")>
<@layout.page title=wrong?then(msg("hubFirstErrorTitle", heading), heading) script="hub-first-use.js">
            <@parts.steps frame=frame second=msg("hubFirstStepMail")/>
            <@parts.asks frame/>
            <h1>${heading}</h1>
            <#if (first.notice())?has_content>
            <div class="notice note" role="status">${msg(first.notice())}</div>
            </#if>
            <p class="soft" id="code-help">${msg("hubFirstCodeHelp")}</p>
            <#if first.typed()?has_content>
            <dl>
                <dt>${msg("hubFirstTyped")}</dt><dd><bdi data-testid="typed">${first.typed()}</bdi></dd>
            </dl>
            </#if>
            <form method="post" action="${frame.action()}" class="ask" novalidate>
                <label for="code">${msg("hubFirstCode")}</label>
                <#if wrong>
                <p class="wrong" id="code-error" role="alert">${msg(first.error(), first.triesLeft())}</p>
                </#if>
                <input id="code" name="code" type="text" class="code" inputmode="numeric" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" enterkeyhint="done" required autofocus aria-describedby="<#if wrong>code-error </#if>code-help code-time"<#if wrong> aria-invalid="true"</#if> data-testid="code">
                <p class="soft time" id="code-time" data-seconds-left="${first.secondsLeft()?c}" data-left="${msg("hubFirstTimeLeft")}" data-over="${msg("hubFirstTimeOver")}"><#if over>${msg("hubFirstTimeOver")}<#else>${msg("hubFirstTimeUntil", until)}</#if></p>
                <p class="hidden" role="status" data-time-said data-minute="${msg("hubFirstTimeMinute")}"></p>
                <p class="onward"><button class="button" name="go" value="verify" data-testid="go-verify">${msg("hubFirstVerify")}</button></p>
                <p class="pair">
                    <button class="quiet" name="go" value="resend" formnovalidate data-resend-in="${first.resendIn()?c}" data-wait="${msg("hubFirstResendWait")}" data-testid="go-resend">${msg("hubFirstResend")}</button>
                    <button class="quiet" name="go" value="extend" formnovalidate data-testid="go-extend">${msg("hubFirstExtend")}</button>
                </p>
                <#if first.resendIn() gt 0>
                <p class="soft time" data-resend-help>${msg("hubFirstResendHelp", first.resendIn())}</p>
                </#if>
                <@parts.leave back=true otherWays=first.otherWays()/>
            </form>
</@layout.page>
