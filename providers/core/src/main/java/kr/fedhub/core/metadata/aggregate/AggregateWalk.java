package kr.fedhub.core.metadata.aggregate;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import org.jspecify.annotations.Nullable;

/** The way through a document's groups to its entities. */
final class AggregateWalk {
    private final MetadataCursor in;
    private final BoundedInput bytes;
    private final int mostEntities;
    private final Instant now;
    private final AggregateContent content;
    private final EntityParser parser;
    private @Nullable EntityDraft single;
    private @Nullable String validUntil;
    private @Nullable String createdAt;

    AggregateWalk(MetadataCursor in, BoundedInput bytes, int mostEntities, Instant now, AggregateContent content) {
        this.in = in;
        this.bytes = bytes;
        this.mostEntities = mostEntities;
        this.now = now;
        this.content = content;
        parser = new EntityParser(in, new SharedTexts());
    }

    /** Takes what the root's start tag says, which is gone once its signature was read. */
    void beginRoot() {
        validUntil = in.attribute("validUntil");
        if (in.element() == MetadataElement.ENTITY) {
            single = parser.begin();
        }
    }

    /** Reads the children of the root behind the signature. */
    void readRoot() throws XMLStreamException {
        if (single == null) {
            createdAt = readGroup(new Group(false, ""));
        } else {
            finish(single, new Group(false, ""));
            createdAt = single.createdAt;
        }
    }

    @Nullable String validUntil() {
        return validUntil;
    }

    @Nullable String createdAt() {
        return createdAt;
    }

    /** @return when the group says that it was made */
    private @Nullable String readGroup(Group outer) throws XMLStreamException {
        Group group = outer;
        String created = null;
        while (in.child()) {
            switch (in.element()) {
                case ENTITY -> readEntity(group);
                case ENTITIES ->
                    readGroup(new Group(
                            group.expired || SamlTime.isPast(in.attribute("validUntil"), now), group.registrar));
                case EXTENSIONS -> {
                    while (in.child()) {
                        if (in.element() == MetadataElement.PUBLICATION) {
                            created = in.attribute("creationInstant");
                        } else if (in.element() == MetadataElement.REGISTRATION) {
                            group = new Group(
                                    group.expired,
                                    in.attributeOr("", "registrationAuthority").strip());
                        }
                        in.skip();
                    }
                }
                default -> in.skip();
            }
        }
        return created;
    }

    private void readEntity(Group group) throws XMLStreamException {
        if (content.entities() >= mostEntities) {
            throw new RefusedInStream(Reason.TOO_BIG, "The document has more than " + mostEntities + " entities");
        }
        bytes.entityBoundary();
        finish(parser.begin(), group);
        bytes.entityBoundary();
    }

    private void finish(EntityDraft draft, Group group) throws XMLStreamException {
        parser.finish(draft);
        draft.groupExpired = group.expired;
        if (draft.registrar.isEmpty()) {
            draft.registrar = group.registrar;
        }
        content.add(draft);
    }

    /**
     * An {@code md:EntitiesDescriptor} and those around it, the root aside.
     *
     * @param expired whether the {@code validUntil} of one of them is past
     * @param registrar who registered its entities that do not say it themselves (mdrpi 1.0 §2.1)
     */
    private record Group(boolean expired, String registrar) {}
}
