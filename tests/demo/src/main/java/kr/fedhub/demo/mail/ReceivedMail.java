package kr.fedhub.demo.mail;

import java.time.Instant;

/**
 * A message that the demo's mail server took.
 *
 * @param to the recipients as the header names them, separated by commas
 * @param subject the subject, empty when there was none
 * @param text the plain text, empty when there was none
 * @param html the HTML, empty when there was none
 * @param receivedAt when it came
 */
public record ReceivedMail(String to, String subject, String text, String html, Instant receivedAt) {
    /** Keeps personal information and codes out of logs. */
    @Override
    public String toString() {
        return "ReceivedMail";
    }
}
