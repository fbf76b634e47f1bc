<#import "hub-my-frame.ftl" as frame>
<@frame.page title=msg("hubMyData")>
            <p>${msg("hubMyDataExplanation")}</p>
            <ul class="wanted">
                <li>${msg("hubMyDataProfile")}</li>
                <li>${msg("hubMyInstitutions")}</li>
                <li>${msg("hubMyServices")}</li>
                <li>${msg("hubMyConsents")}</li>
                <li>${msg("hubMyDataSessions")}</li>
            </ul>
            <div class="notice note">${msg("hubMyDataCare")}</div>
            <p class="onward"><a class="button" href="${content.file()}" data-testid="download">${msg("hubMyDataDownload")}</a></p>
            <#if content.closable()>
            <h2>${msg("hubMyClose")}</h2>
            <p>${msg("hubMyCloseExplanation")}</p>
            <p><a class="quiet" href="${my.base()}/close" data-testid="close">${msg("hubMyCloseDo")}</a></p>
            </#if>
</@frame.page>
