package kr.fedhub.demo.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.fedhub.demo.server.DemoException;

/** Takes a message apart. */
final class MailReader {
    private MailReader() {}

    static ReceivedMail read(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            return new ReceivedMail(
                    recipients(message),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    stored.getReceivedDate().toInstant());
        } catch (MessagingException | IOException e) {
            throw new DemoException("A received mail cannot be read", e);
        }
    }

    private static String recipients(MimeMessage message) throws MessagingException {
        Address[] all = message.getAllRecipients();
        return all == null
                ? ""
                : Arrays.stream(all)
                        .map(address -> address instanceof InternetAddress internet ? internet.getAddress() : address)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }

    /** The first part of this type, wherever it is; empty when there is none. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
