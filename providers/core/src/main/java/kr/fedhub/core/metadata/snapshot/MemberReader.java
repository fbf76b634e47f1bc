package kr.fedhub.core.metadata.snapshot;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.Scope;

/** Reads what {@link MemberWriter} wrote. */
final class MemberReader {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_LIST = 1 << 20;

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    MemberReader(DataInputStream in) {
        this.in = in;
    }

    /** Reads one thing. */
    interface Item<T> {
        T read() throws IOException;
    }

    Member member() throws IOException {
        return new Member(
                new EntityId(text()),
                text(),
                names(),
                list(this::text),
                list(this::text),
                optional(),
                list(this::scope),
                list(this::endpoint),
                list(this::endpoint),
                list(this::text),
                in.readBoolean(),
                list(this::text),
                attributes(),
                in.readBoolean(),
                list(this::contact),
                optional());
    }

    DiscoveryClient service() throws IOException {
        return new DiscoveryClient(new EntityId(text()), text(), names(), list(this::text));
    }

    <T> List<T> list(Item<T> each) throws IOException {
        int size = count(in.readInt(), LONGEST_LIST);
        List<T> items = new ArrayList<>(Math.min(size, 16));
        for (int i = 0; i < size; i++) {
            items.add(each.read());
        }
        return items;
    }

    String text() throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return texts.get(count(-1 - length, texts.size() - 1));
        }
        byte[] bytes = in.readNBytes(count(length, LONGEST_TEXT));
        if (bytes.length < length) {
            throw new IOException("The snapshot is damaged: it ends within a text");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    private static int count(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("The snapshot is damaged: a number in it is out of range");
        }
        return number;
    }

    private Optional<String> optional() throws IOException {
        return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private SortedMap<String, String> names() throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        list(() -> names.put(text(), text()) == null);
        return names;
    }

    private Scope scope() throws IOException {
        return new Scope(text(), in.readBoolean());
    }

    private BoundEndpoint endpoint() throws IOException {
        return new BoundEndpoint(Binding.valueOf(text()), text(), optional());
    }

    private SortedMap<String, Set<String>> attributes() throws IOException {
        SortedMap<String, Set<String>> attributes = new TreeMap<>();
        list(() -> attributes.put(text(), Set.copyOf(list(this::text))) == null);
        return attributes;
    }

    private MemberContact contact() throws IOException {
        return new MemberContact(MemberContact.Kind.valueOf(text()), text(), text());
    }
}
