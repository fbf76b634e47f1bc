package kr.fedhub.keycloak.internal.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.keycloak.link.LinkProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes all receipts of a service, a transaction for each few hundred: neither the memory nor a connection is held by a slow
 * reader.
 *
 * @param session the request's, which may be over when this writes
 * @param service the client's own id
 * @param name the client id
 */
record ConsentExport(KeycloakSession session, String service, String name) {
    private static final int BATCH = 500;

    void write(OutputStream out) throws IOException {
        Set<String> before = Set.of();
        for (int first = 0; ; first += BATCH) {
            List<ConsentReceipt> receipts = read(first);
            for (ConsentReceipt receipt : receipts) {
                // One that comes while this runs moves all others down by one.
                if (!before.contains(receipt.id())) {
                    line(out, receipt);
                }
            }
            if (receipts.size() < BATCH) {
                return;
            }
            before = receipts.stream().map(ConsentReceipt::id).collect(Collectors.toSet());
        }
    }

    private List<ConsentReceipt> read(int first) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                nested -> nested.getProvider(LinkProvider.class).consents().ofService(service, first, BATCH),
                "export consents");
    }

    private void line(OutputStream out, ConsentReceipt receipt) throws IOException {
        out.write(Json.write(ConsentView.of(receipt, name)).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
