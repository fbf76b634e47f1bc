<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign heading = msg("hubFirstAwayHeading")>
<@layout.page title=heading>
            <@parts.steps frame=frame second=msg("hubFirstStepProve")/>
            <@parts.asks frame/>
            <h1>${heading}</h1>
            <p data-testid="away">${msg("hubFirstAwayHelp")}</p>
            <form method="post" action="${frame.action()}" class="ask">
                <p class="onward"><button class="button" name="go" value="again" data-testid="go-again">${msg("hubFirstAwayAgain")}</button></p>
                <@parts.leave back=true otherWays=first.otherWays()/>
            </form>
</@layout.page>
