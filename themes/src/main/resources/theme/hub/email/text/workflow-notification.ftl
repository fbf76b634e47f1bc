<#ftl output_format="plainText">
<#-- Replaces the stock one, whose greeting, remaining time and farewell are English words in the template. -->
${msg(subjectKey, daysRemaining, reason)}

<#if messageKey == "customMessage">
${customMessage}
<#else>
${(user.firstName?? && user.lastName??)?then(msg("hubMailGreeting", user.firstName!"", user.lastName!""), msg("hubMailGreetingByUsername", user.username))}

${msg(messageKey, daysRemaining, reason)}

<#if daysRemaining gt 0>
${msg("hubMailDaysLeft", daysRemaining)}

</#if>
${msg("hubMailAskAdministrator", realmName)}
</#if>
