package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.realm.apply.AdminApi;

/** Somebody who stands before a refusal. */
public final class RefusedVisitor {
    private RefusedVisitor() {}

    /** The page says why, and its reference id stands in the event of that error. */
    public static void check(Visitor visitor, AdminApi api, String reason, String error) {
        Page page = visitor.page();
        page.getByTestId("refusal").waitFor();
        assertThat(page.getByTestId("refusal").getAttribute("data-reason")).isEqualTo(reason);
        assertThat(new HubEvents(api)
                        .of(new ReferenceId(page.getByTestId("reference").innerText())))
                .hasValueSatisfying(event -> assertThat(event.error()).isEqualTo(error));
    }

    /** Of an institution that the service does not take. */
    static void byTheService(Visitor visitor, AdminApi api) {
        check(visitor, api, "notForService", "institution_not_allowed");
    }
}
