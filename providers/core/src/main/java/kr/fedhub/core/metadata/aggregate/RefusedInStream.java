package kr.fedhub.core.metadata.aggregate;

import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;

/** Carries a refusal through the interfaces of XML streams. */
final class RefusedInStream extends XMLStreamException {
    private final AggregateRefused refusal;

    RefusedInStream(Reason reason, String message) {
        super(message);
        refusal = new AggregateRefused(reason, message);
    }

    AggregateRefused refusal() {
        return refusal;
    }
}
