<#-- Replaces the stock one, whose greeting, remaining time and farewell are English words in the template. -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<h2>${kcSanitize(msg(subjectKey, daysRemaining, reason))?no_esc}</h2>
<#if messageKey == "customMessage">
<p>${kcSanitize(customMessage)?no_esc}</p>
<#else>
<p>${(user.firstName?? && user.lastName??)?then(msg("hubMailGreeting", user.firstName!"", user.lastName!""), msg("hubMailGreetingByUsername", user.username))}</p>
<p>${kcSanitize(msg(messageKey, daysRemaining, reason))?no_esc}</p>
<#if daysRemaining gt 0>
<p><strong>${msg("hubMailDaysLeft", daysRemaining)}</strong></p>
</#if>
<p>${msg("hubMailAskAdministrator", realmName)}</p>
</#if>
</@layout.emailLayout>
