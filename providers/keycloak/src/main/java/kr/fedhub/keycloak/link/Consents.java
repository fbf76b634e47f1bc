package kr.fedhub.keycloak.link;

import java.util.List;
import kr.fedhub.core.consent.ConsentReceipt;

/** What researchers of a realm agreed to. Receipts are never changed but by withdrawal, and never removed with a service. */
public interface Consents {
    /** All receipts of a researcher, withdrawn ones too, the newest first. */
    List<ConsentReceipt> of(String researcher);

    /** The receipts of a researcher for a service, withdrawn ones too, the newest first. */
    List<ConsentReceipt> of(String researcher, String service);

    /** Receipts of a service, the newest first. */
    List<ConsentReceipt> ofService(String service, int first, int max);

    /** Keeps a receipt. */
    void give(NewConsent consent);

    /** Withdraws a receipt. One that is withdrawn already stays as it is. */
    void withdraw(String id);

    /**
     * A consent that was just given.
     *
     * @param researcher the Keycloak user's id
     * @param service the Keycloak client's id
     * @param purpose the purpose's id
     * @param noticeHash SHA-256 of the notice in lower-case hex digits
     * @param locale the language that it was read in
     * @param notice the text as it stood on the page, without the person's own values
     */
    record NewConsent(
            String researcher, String service, String purpose, String noticeHash, String locale, String notice) {}
}
