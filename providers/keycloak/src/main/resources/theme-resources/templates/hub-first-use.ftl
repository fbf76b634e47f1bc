<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign heading = frame.person()?has_content?then(msg("hubFirstHeading", frame.person(), frame.service()), msg("hubFirstHeadingNameless", frame.service()))>
<@layout.page title=heading>
            <@parts.steps frame=frame second=msg("hubFirstStepProve")/>
            <@parts.asks frame/>
            <h1>${heading}</h1>
            <#if first.linking() || first.signUp()>
            <p class="soft">${msg("hubFirstOnce")}</p>
            <#else>
            <div class="notice note">${msg("hubFirstNoWay")}</div>
            </#if>
            <form method="post" action="${frame.action()}">
                <#if first.linking()>
                <@parts.proofs kinds=first.proofs() title=msg("hubFirstMember")/>
                </#if>
                <#if first.signUp()>
                <#if first.linking() && first.proofs()?size gt 1>
                <h2>${msg("hubFirstNewcomer")}</h2>
                </#if>
                <button class="option" name="go" value="sign-up" data-testid="go-sign-up">
                    <b>${msg("hubFirstSignUp")}</b>
                    <span class="also">${msg("hubFirstSignUpHelp")}</span>
                </button>
                </#if>
                <@parts.leave/>
            </form>
</@layout.page>
