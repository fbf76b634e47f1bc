package kr.fedhub.core.metadata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Santuario's own verifier collects the whole document as text when its logger is at debug, which once filled a server's
 * memory. The hub does not use that part, whatever the log level.
 */
class QuietLogTest {
    @Test
    void nothingOfTheDocumentIsLoggedAtAnyLevel() throws AggregateRefused {
        Logger logger = Logger.getLogger("org.apache.xml.security");
        Collecting records = new Collecting();
        logger.setLevel(Level.ALL);
        logger.addHandler(records);
        try {
            SourceFixture source = new SourceFixture();
            byte[] signed = source.signed(source.unsigned(source.identityProvider("one.example.org")));

            assertThat(source.read(signed).snapshot().members()).hasSize(1);
            assertThat(records.messages).isEmpty();
        } finally {
            logger.removeHandler(records);
            logger.setLevel(null);
        }
    }

    private static final class Collecting extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            messages.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
