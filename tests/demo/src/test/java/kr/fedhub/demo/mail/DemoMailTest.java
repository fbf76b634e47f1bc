package kr.fedhub.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoMailTest {
    private DemoMail mail;

    @BeforeEach
    void start() throws IOException {
        int[] ports = freePorts();
        mail = DemoMail.start(ports[0], ports[1]);
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void aMailIsReadWithBothItsBodies() throws Exception {
        send("gildong.hong@mail.example", "인증번호", "인증번호: 123456", "<p>인증번호: <b>123456</b></p>");

        ReceivedMail received = mail.received().get(0);

        assertThat(received.to()).isEqualTo("gildong.hong@mail.example");
        assertThat(received.subject()).isEqualTo("인증번호");
        assertThat(received.text()).contains("인증번호: 123456");
        assertThat(received.html()).contains("<b>123456</b>");
        assertThat(received.toString()).doesNotContain("123456");
    }

    @Test
    void theNewestMailComesFirstAndClearingForgetsAll() throws Exception {
        send("a@mail.example", "first", "1", "<p>1</p>");
        mail.down();
        mail.up();
        send("b@mail.example", "second", "2", "<p>2</p>");

        assertThat(mail.received()).extracting(ReceivedMail::subject).containsExactly("second", "first");

        mail.clear();
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void aServerThatIsDownTakesNothingAndForgetsNothing() throws Exception {
        send("a@mail.example", "before", "1", "<p>1</p>");
        mail.down();
        mail.down();

        assertThatThrownBy(() -> send("a@mail.example", "meanwhile", "2", "<p>2</p>"))
                .isInstanceOf(MessagingException.class);

        mail.up();
        mail.up();
        send("a@mail.example", "after", "3", "<p>3</p>");
        assertThat(mail.received()).extracting(ReceivedMail::subject).containsExactly("after", "before");
    }

    @Test
    void thePageShowsTheTextAndNoHtmlOfTheMail() throws Exception {
        assertThat(page().body()).contains("아직 받은 메일이 없습니다");

        send("hong@hanbit.example", "<script>", "인증번호: 123456\n<b>", "<img src=x>");

        HttpResponse<String> page = page();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page, "mail-to")).isEqualTo("hong@hanbit.example");
        assertThat(text(page, "mail-subject")).isEqualTo("&lt;script&gt;");
        assertThat(text(page, "mail-text")).contains("인증번호: 123456", "&lt;b&gt;");
        assertThat(page.body()).contains("data-testid=\"mail\"").doesNotContain("<script", "<img");
    }

    private HttpResponse<String> page() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(mail.address()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String text(HttpResponse<String> page, String testId) {
        Matcher matcher =
                Pattern.compile("data-testid=\"" + testId + "\"[^>]*>([^<]*)<").matcher(page.body());
        return matcher.find() ? matcher.group(1) : "";
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", mail.smtp().getHost());
        settings.put("mail.smtp.port", String.valueOf(mail.smtp().getPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("hub@hub.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeMultipart both = new MimeMultipart("alternative");
        for (String body : List.of(text, html)) {
            MimeBodyPart part = new MimeBodyPart();
            part.setText(body, "UTF-8", body.equals(text) ? "plain" : "html");
            both.addBodyPart(part);
        }
        message.setContent(both);
        Transport.send(message);
    }
}
