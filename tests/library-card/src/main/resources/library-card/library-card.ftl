<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign heading = msg("libraryCardHeading")>
<@layout.page title=heading>
            <@parts.steps frame=frame second=msg("hubFirstStepProve")/>
            <@parts.asks frame/>
            <h1>${heading}</h1>
            <form method="post" action="${frame.action()}" class="ask" novalidate>
                <#if first.wrong()>
                <p class="wrong" id="card-error" role="alert">${msg("libraryCardWrong")}</p>
                </#if>
                <label for="card">${msg("libraryCardNumber")}</label>
                <input id="card" name="card" type="text" autocomplete="off" autocapitalize="none" required<#if first.wrong()> aria-describedby="card-error" aria-invalid="true"</#if>>
                <label for="pin">${msg("libraryCardPin")}</label>
                <input id="pin" name="pin" type="text" autocomplete="off" autocapitalize="none" required>
                <p class="onward"><button class="button" name="go" value="check" data-testid="go-check">${msg("libraryCardCheck")}</button></p>
                <@parts.leave back=true otherWays=first.otherWays()/>
            </form>
</@layout.page>
