<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign heading = frame.person()?has_content?then(msg("hubFirstRenewHeading", frame.person(), frame.service()), msg("hubFirstRenewHeadingNameless", frame.service()))>
<@layout.page title=heading>
            <@parts.steps frame=frame second=msg("hubFirstStepProve")/>
            <@parts.asks frame/>
            <h1>${heading}</h1>
            <p class="soft">${msg(first.expired()?then("hubFirstRenewExpired", "hubFirstRenewAsked"))}</p>
            <form method="post" action="${frame.action()}">
                <@parts.proofs kinds=first.proofs() title=msg("hubFirstRenew")/>
                <@parts.leave/>
            </form>
</@layout.page>
