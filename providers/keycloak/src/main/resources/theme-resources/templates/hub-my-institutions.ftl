<#import "hub-my-frame.ftl" as frame>
<@frame.page title=msg("hubMyInstitutions")>
            <p class="soft">${msg("hubMyInstitutionsExplanation")}</p>
            <#if content.institutions()?has_content>
            <ul class="list cards" role="list" data-testid="institutions">
                <#list content.institutions() as institution>
                <li data-testid="institution-${institution.alias()}">
                    <h2><bdi>${institution.name()}</bdi></h2>
                    <#if institution.current()>
                    <p class="asks">${msg("hubMyInstitutionNow")}</p>
                    </#if>
                    <#if !institution.usable()>
                    <p class="notice note">${msg("hubMyInstitutionUnusable")}</p>
                    </#if>
                    <dl>
                        <#if (institution.since())?has_content>
                        <dt>${msg("hubMySince")}</dt><dd>${institution.since()}</dd>
                        </#if>
                        <#if (institution.last())?has_content>
                        <dt>${msg("hubMyLastLogin")}</dt><dd>${institution.last()}</dd>
                        </#if>
                    </dl>
                    <#if (institution.kept())?has_content>
                    <p class="soft" data-testid="kept">${msg(institution.kept())}</p>
                    <#else>
                    <p><a class="quiet" href="${my.base()}/institutions/${institution.alias()?url("UTF-8")}/remove" aria-label="${msg("hubMyRemoveOf", institution.name())}" data-testid="remove">${msg("hubMyRemove")}</a></p>
                    </#if>
                </li>
                </#list>
            </ul>
            <#else>
            <p data-testid="nothing">${msg("hubMyInstitutionsNone")}</p>
            </#if>
            <#if content.password()>
            <p class="soft">${msg("hubMyPassword")}</p>
            </#if>
            <h2>${msg("hubMyAddHeading")}</h2>
            <p>${msg("hubMyAddExplanation")}</p>
            <p class="onward"><a class="button" href="${my.base()}/institutions/add" data-testid="add">${msg("hubMyAdd")}</a></p>
</@frame.page>
