package kr.fedhub.e2e.account;

import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.HubAccountPages;
import kr.fedhub.e2e.page.ServicePage;

/** Accounts at the hub that tests open. */
final class OpenedAccount {
    static final String PASSWORD = "나무 위의 파란 고양이 열둘";
    static final String NAME = "김개인";

    private OpenedAccount() {}

    /** Opens an account in a browser of its own, up to the service. */
    static void signUp(DemoFederation federation, Visitor visitor, String address) {
        HubAccountPages page = start(federation, visitor).open().address(address);
        page.code(code(federation, address)).details(NAME, PASSWORD).go("finish");
        visitor.page().getByTestId("display-name").waitFor();
    }

    /** Asks a service for a login, and leads to the page of hub accounts. */
    static HubAccountPages start(DemoFederation federation, Visitor visitor) {
        ServicePage.open(visitor, federation.service(DemoService.WEBINAR)).logIn();
        return HubAccountPages.of(visitor);
    }

    /** The code of the newest mail to an address. */
    static String code(DemoFederation federation, String address) {
        return FirstUse.codeIn(HubAccountPages.mails(federation, address, 1).get(0));
    }
}
