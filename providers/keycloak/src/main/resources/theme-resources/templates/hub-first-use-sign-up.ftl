<#import "hub-layout.ftl" as layout>
<#import "hub-first-use-parts.ftl" as parts>
<#assign frame = first.frame()>
<#assign heading = msg(first.again()?then("hubFirstAgainHeading", "hubFirstSignUpHeading"), frame.service())>
<#-- Addresses of what is wrong are places in the page, since names from outside need not be good ids. -->
<#assign wrongFields = first.fields()?filter(field -> field.editable() && (field.error())?has_content)>
<#assign wrong = wrongFields?has_content || first.missing()?has_content>
<#assign autocomplete = {"name": "name", "displayName": "name", "email": "email", "mail": "email", "userName": "username", "username": "username", "givenName": "given-name", "familyName": "family-name", "affiliation": "organization", "phoneNumber": "tel"}>
<#macro row label content="" strong=false>
                    <#if content?has_content>
                    <dt>${label}</dt><dd<#if strong> class="weighty"</#if>>${content}</dd>
                    </#if>
</#macro>
<#macro box id value label required help="">
                <#local isMissing = first.missing()?seq_contains(value)>
                <#local described = (isMissing?then([id + "-error"], []) + help?has_content?then([help], []))?join(" ")>
                <div class="box">
                    <#if isMissing>
                    <p class="wrong" id="${id}-error">${msg("hubFirstBoxMissing")}</p>
                    </#if>
                    <label class="check" for="${id}">
                        <input id="${id}" type="checkbox" name="agree" value="${value}"<#if required> required</#if><#if first.ticked()?seq_contains(value)> checked</#if><#if described?has_content> aria-describedby="${described}"</#if><#if isMissing> aria-invalid="true"</#if> data-testid="agree-${value}">
                        <span>${msg(required?then("hubFirstRequired", "hubFirstOptional"))} ${label}</span>
                    </label>
                    <#nested>
                </div>
</#macro>
<#macro told statement place>
            <#local consent = statement.basis() == "consent">
            <section class="statement" aria-labelledby="statement-${place}">
                <h3 id="statement-${place}">${statement.title()}</h3>
                <p class="soft">${msg("hubFirstRelation." + statement.relation())} · ${msg("hubFirstBasis." + statement.basis())}</p>
                <dl id="statement-${place}-parts">
                    <@row label=msg("hubFirstRecipient." + statement.relation()) content=statement.recipient() strong=true/>
                    <@row label=msg("hubFirstPurpose." + statement.relation()) content=statement.purpose() strong=true/>
                    <#if statement.items()?has_content>
                    <dt>${msg("hubFirstItems." + statement.relation())}</dt>
                    <dd>
                        <ul role="list">
                            <#list statement.items() as item>
                            <li>${item.label()}<#if item.value()?has_content>: <bdi>${item.value()}</bdi><#else> <span class="soft">(${msg("hubFirstNone")})</span></#if></li>
                            </#list>
                        </ul>
                    </dd>
                    </#if>
                    <@row label=msg("hubFirstRetention") content=statement.retention() strong=true/>
                    <#if (statement.transfer())??>
                    <#local abroad = statement.transfer()>
                    <@row label=msg("hubFirstCountry") content=abroad.country() strong=true/>
                    <@row label=msg("hubFirstWhen") content=abroad.when()/>
                    <@row label=msg("hubFirstAbroadContact") content=abroad.contact()/>
                    <@row label=msg("hubFirstAbroadRefusal") content=abroad.refusal()/>
                    </#if>
                </dl>
                <#if statement.refusal()?has_content>
                <p class="refusal">${statement.refusal()}</p>
                </#if>
                <#if consent>
                <@box id="agree-" + place value=statement.id() label=msg("hubFirstAgreeTo", statement.title()) required=statement.required() help="statement-" + place + "-parts"/>
                </#if>
            </section>
</#macro>
<@layout.page title=wrong?then(msg("hubFirstErrorTitle", heading), heading)>
            <#if !first.again()>
            <@parts.steps frame=frame second=msg("hubFirstStepSignUp")/>
            </#if>
            <@parts.asks frame/>
            <h1>${heading}</h1>
            <#if first.again()>
            <div class="notice note">${msg("hubFirstAgainHelp")}</div>
            </#if>
            <#if wrong>
            <div class="notice bad" role="alert" tabindex="-1" autofocus aria-labelledby="summary" data-testid="summary">
                <h2 id="summary">${msg("hubFirstSummary")}</h2>
                <ul>
                    <#list first.fields() as field><#if field.editable() && (field.error())?has_content>
                    <li><a href="#field-${field?counter}">${field.label()}: ${msg(field.error())}</a></li>
                    </#if></#list>
                    <#list first.statements() as statement><#if first.missing()?seq_contains(statement.id())>
                    <li><a href="#agree-${statement?counter}">${statement.title()}: ${msg("hubFirstBoxMissing")}</a></li>
                    </#if></#list>
                    <#if first.missing()?seq_contains("terms")>
                    <li><a href="#agree-terms">${msg("hubTerms")}: ${msg("hubFirstBoxMissing")}</a></li>
                    </#if>
                    <#if first.missing()?seq_contains("age")>
                    <li><a href="#agree-age">${msg("hubFirstAge", first.minimumAge())}: ${msg("hubFirstBoxMissing")}</a></li>
                    </#if>
                </ul>
            </div>
            </#if>
            <form method="post" action="${frame.action()}" class="ask" novalidate>
            <#if first.fields()?has_content>
            <h2>${msg("hubFirstFields")}</h2>
            <#assign given = first.fields()?filter(field -> !field.editable())>
            <#if given?has_content>
            <#if (frame.institution())?has_content>
            <p class="soft">${msg("hubFirstFieldsFrom", frame.institution())}</p>
            </#if>
            <dl>
                <#list given as field>
                <dt>${field.label()}</dt><dd><#if field.value()?has_content><bdi>${field.value()}</bdi><#else><span class="soft">${msg("hubFirstNone")}</span></#if></dd>
                </#list>
            </dl>
            </#if>
            <#list first.fields() as field><#if field.editable()>
            <#assign id = "field-" + field?counter>
            <#assign filledBy = autocomplete[field.name()]!"">
            <label for="${id}">${field.label()}</label>
            <#if (field.error())?has_content>
            <p class="wrong" id="${id}-error">${msg(field.error())}</p>
            </#if>
            <input id="${id}" name="${field.name()}" type="${(filledBy == "email")?then("email", "text")}" value="${field.value()}"<#if filledBy?has_content> autocomplete="${filledBy}"</#if> required<#if (field.error())?has_content> aria-invalid="true" aria-describedby="${id}-error"</#if> data-testid="field-${field.name()}">
            </#if></#list>
            </#if>
            <#assign asked = first.statements()?filter(statement -> statement.basis() == "consent")>
            <#if asked?size lt first.statements()?size>
            <h2>${msg("hubFirstTold")}</h2>
            <#list first.statements() as statement><#if statement.basis() != "consent">
            <@told statement=statement place=statement?counter/>
            </#if></#list>
            </#if>
            <#if asked?has_content>
            <h2>${msg("hubFirstAsked")}</h2>
            <#list first.statements() as statement><#if statement.basis() == "consent">
            <@told statement=statement place=statement?counter/>
            </#if></#list>
            </#if>
            <#if (first.termsUrl())?? || first.minimumAge() gt 0>
            <h2>${msg("hubFirstBoxes")}</h2>
            <#if (first.termsUrl())??>
            <@box id="agree-terms" value="terms" label=msg("hubFirstAgreeTerms") required=true>
                    <#if (first.termsAddress())??>
                    <p class="contact"><a href="${first.termsAddress()}" target="_blank" rel="noopener noreferrer">${msg("hubFirstTermsRead")}</a></p>
                    </#if>
            </@box>
            </#if>
            <#if first.minimumAge() gt 0>
            <@box id="agree-age" value="age" label=msg("hubFirstAge", first.minimumAge()) required=true/>
            </#if>
            </#if>
            <#-- The first button is also what the Enter key presses. -->
            <p class="pair even">
                <button class="quiet" name="go" value="agree" data-testid="go-agree">${msg(first.asks()?then("hubFirstAgree", "hubFirstContinue"))}</button>
                <button class="quiet" name="go" value="refuse" formnovalidate data-testid="go-refuse">${msg(first.asks()?then("hubFirstRefuse", "hubFirstCancel"))}</button>
            </p>
            </form>
</@layout.page>
