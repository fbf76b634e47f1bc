<#import "hub-layout.ftl" as layout>
<#import "hub-account-parts.ftl" as parts>
<#assign heading = msg("hubAccountDetails." + account.purpose())>
<#assign errors = account.errors()>
<#assign wrong = errors?has_content>
<#assign opening = account.purpose() == "SignUp">
<#assign terms = msg("hubTermsUrl")>
<#macro problem field>
                <#if (errors[field])??>
                <p class="wrong" id="${field}-error">${errors[field]}</p>
                </#if>
</#macro>
<#macro described field help=""><#local ids = (errors[field])???then([field + "-error"], []) + help?has_content?then([help], [])><#if ids?has_content> aria-describedby="${ids?join(" ")}"</#if><#if (errors[field])??> aria-invalid="true"</#if></#macro>
<#macro box value label>
                <div class="box">
                    <@problem value/>
                    <label class="check" for="${value}">
                        <input id="${value}" type="checkbox" name="agree" value="${value}" required<@described value/> data-testid="agree-${value}">
                        <span>${msg("hubFirstRequired")} ${label}</span>
                    </label>
                    <#nested>
                </div>
</#macro>
<@layout.page title=wrong?then(msg("hubFirstErrorTitle", heading), heading) switchable=false>
            <@parts.steps purpose=account.purpose() step=3/>
            <h1>${heading}</h1>
            <#if wrong>
            <div class="notice bad" role="alert" tabindex="-1" autofocus aria-labelledby="summary" data-testid="summary">
                <h2 id="summary">${msg("hubFirstSummary")}</h2>
                <ul>
                    <#list ["name", "password", "again", "terms", "age"] as field><#if (errors[field])??>
                    <li><a href="#${field}">${errors[field]}</a></li>
                    </#if></#list>
                </ul>
            </div>
            </#if>
            <form method="post" action="${account.action()}" class="ask" novalidate>
                <dl>
                    <dt>${msg("hubAccountAddress")}</dt><dd><bdi data-testid="typed">${account.address()}</bdi> <span class="soft">(${msg("hubAccountAddressVerified")})</span></dd>
                </dl>
                <#-- Password managers keep the password together with the address. -->
                <input type="text" name="username" value="${account.address()}" autocomplete="username" readonly hidden>
                <#if opening>
                <label for="name">${msg("hubAccountName")}</label>
                <@problem "name"/>
                <input id="name" name="name" type="text" value="${account.name()}" autocomplete="name" required<@described "name"/> data-testid="name">
                </#if>
                <label for="password">${msg("hubAccountPassword")}</label>
                <#if account.shortest() gt 0>
                <p class="soft" id="password-help">${msg("hubAccountPasswordHelp", account.shortest())}</p>
                </#if>
                <@problem "password"/>
                <input id="password" name="password" type="password" autocomplete="new-password" required<@described field="password" help=(account.shortest() gt 0)?then("password-help", "")/> data-testid="password">
                <label for="again">${msg("hubAccountPasswordAgain")}</label>
                <@problem "again"/>
                <input id="again" name="again" type="password" autocomplete="new-password" required<@described "again"/> data-testid="again">
                <#if opening>
                <h2>${msg("hubFirstTold")}</h2>
                <section class="statement" aria-labelledby="statement">
                    <h3 id="statement">${msg("hubAccountNoticeTitle")}</h3>
                    <p class="soft">${msg("hubFirstRelation.use")} · ${msg("hubFirstBasis.contract")}</p>
                    <dl>
                        <dt>${msg("hubFirstPurpose.use")}</dt><dd class="weighty">${msg("hubAccountNoticePurpose")}</dd>
                        <dt>${msg("hubFirstItems.use")}</dt><dd>${msg("hubAccountNoticeItems")}</dd>
                        <dt>${msg("hubFirstRetention")}</dt><dd class="weighty">${msg("hubAccountNoticeRetention")}</dd>
                    </dl>
                    <p class="refusal">${msg("hubAccountNoticeRefusal")}</p>
                </section>
                <h2>${msg("hubFirstBoxes")}</h2>
                <#if terms?has_content>
                <@box value="terms" label=msg("hubFirstAgreeTerms")>
                    <p class="contact"><a href="${terms}" target="_blank" rel="noopener noreferrer">${msg("hubFirstTermsRead")}</a></p>
                </@box>
                </#if>
                <@box value="age" label=msg("hubFirstAge", 14)/>
                <#else>
                <p class="soft">${msg("hubAccountRecoveryLogsOut")}</p>
                </#if>
                <p class="onward"><button class="button" name="go" value="finish" data-testid="go-finish">${msg("hubAccountFinish." + account.purpose())}</button></p>
                <p class="leave"><button class="plain" name="go" value="back" formnovalidate data-testid="go-back">${msg("hubAccountOtherAddress")}</button></p>
            </form>
</@layout.page>
