package kr.fedhub.e2e.page;

import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;

/**
 * First visits to services, from the service's start page on.
 *
 * @param federation the federation
 * @param visitor whose browser it is
 */
public record FirstVisits(DemoFederation federation, Visitor visitor) {
    /** Logs in at the institution, and stands where the hub leads then. */
    public ServicePage logIn(DemoService service, DemoResearcher researcher) {
        ServicePage page = ServicePage.open(visitor, federation.service(service));
        page.logIn().choose(researcher.institution()).logIn(researcher, federation.password());
        return page;
    }

    /** Comes with a session at the hub, whether the service has one or not, and stands where the hub leads then. */
    public ServicePage enter(DemoService service) {
        return ServicePage.open(visitor, federation.service(service).resolve("/login"));
    }

    /** Links an account of before with a mailed code. */
    public ServicePage link(DemoService service, DemoResearcher researcher, String account) {
        ServicePage page = logIn(service, researcher);
        prove(account);
        page.greeting();
        return page;
    }

    /** Proves an account with a mailed code, from the choice of a way on. */
    public void prove(String account) {
        federation.mails().clear();
        FirstUse.of(visitor).go("proof:email-code").account(account).code(FirstUse.mailedCode(federation));
    }

    /** Signs up, agreeing to what has to be agreed to and to these optional purposes. */
    public ServicePage signUp(DemoService service, DemoResearcher researcher, String... optional) {
        ServicePage page = logIn(service, researcher);
        FirstUse form = FirstUse.of(visitor).go("sign-up");
        agreeToWhatIsRequired();
        for (String purpose : optional) {
            form.tick(purpose);
        }
        form.go("agree");
        page.greeting();
        return page;
    }

    /** Ticks every box that has to be ticked. */
    public void agreeToWhatIsRequired() {
        visitor.page().locator("input[name=agree][required]").all().forEach(box -> box.check());
    }
}
