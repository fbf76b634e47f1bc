package kr.fedhub.demo.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.service.web.Pages;
import kr.fedhub.demo.service.web.ServiceFace;
import kr.fedhub.demo.service.web.ServiceServer;
import org.jspecify.annotations.Nullable;

/** The mail server of the demo on the loopback interface, and the page that shows what it took. */
public final class DemoMail implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final int port;
    private final ServiceFace face;
    private final List<ReceivedMail> kept = new ArrayList<>();
    private @Nullable GreenMail server;
    private @Nullable ServiceServer page;

    private DemoMail(int port, ServiceFace face) {
        this.port = port;
        this.face = face;
    }

    /**
     * Starts both.
     *
     * @param smtp the port of the mail server
     * @param page the port of the page
     * @throws RuntimeException when a port is taken; then nothing is left running
     */
    public static DemoMail start(int smtp, int page) {
        ServiceFace face = new ServiceFace(
                "mail",
                "받은 메일",
                "받은 메일",
                "시연 중에 보낸 메일이 모두 여기에 모입니다. 밖으로 나가는 메일은 없습니다.",
                URI.create("http://localhost:" + page));
        DemoMail mail = new DemoMail(smtp, face);
        try {
            mail.up();
            mail.page = ServiceServer.start(face, new Pages(face), List.of(new MailPage(new Pages(face), mail)));
            return mail;
        } catch (RuntimeException e) {
            mail.close();
            throw e;
        }
    }

    /** Where the page is. */
    public URI address() {
        return face.uri();
    }

    /** Where the hub sends its mail: {@code smtp://localhost:8325}. */
    public URI smtp() {
        return smtp(port);
    }

    /** Where the hub sends its mail when the server is on the given port. */
    public static URI smtp(int port) {
        return URI.create("smtp://localhost:" + port);
    }

    /** What came since the start or since {@link #clear}, the newest first. */
    public synchronized List<ReceivedMail> received() {
        List<ReceivedMail> all = new ArrayList<>(kept);
        all.addAll(inServer());
        all.sort(Comparator.comparing(ReceivedMail::receivedAt).reversed());
        return List.copyOf(all);
    }

    /** Forgets everything that came. */
    public synchronized void clear() {
        kept.clear();
        try {
            if (server != null) {
                server.purgeEmailFromAllMailboxes();
            }
        } catch (FolderException e) {
            throw new DemoException("The received mails cannot be removed", e);
        }
    }

    /** Stops the mail server: connections are refused. What came stays. */
    public synchronized void down() {
        if (server != null) {
            kept.addAll(inServer());
            server.stop();
            server = null;
        }
    }

    /** Starts the mail server again. */
    public synchronized void up() {
        if (server == null) {
            GreenMail started = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
            started.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
            started.start();
            server = started;
        }
    }

    private List<ReceivedMail> inServer() {
        if (server == null) {
            return List.of();
        }
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .map(MailReader::read)
                .toList();
    }

    @Override
    public void close() {
        down();
        if (page != null) {
            page.close();
        }
    }
}
