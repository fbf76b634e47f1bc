package kr.fedhub.e2e.account;

import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests before and after each of which the hub has no accounts of its own, and no mail is there. */
@WithFederation
abstract class NobodyHasAnAccount {
    @BeforeEach
    @AfterEach
    void forgetAccounts(DemoFederation federation) {
        federation.mails().clear();
        try (AdminApi api = federation.hubApi()) {
            new HubUsers(api).deleteOpened();
        }
    }
}
