package kr.fedhub.core.metadata.snapshot;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.Scope;

/** Writes members and services. A text that came before is written as its number. */
final class MemberWriter {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    MemberWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writes one thing. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    void member(Member member) throws IOException {
        text(member.entityId().value());
        text(member.registrationAuthority());
        names(member.displayNames());
        list(member.keywords(), this::text);
        list(member.domains(), this::text);
        optional(member.logo());
        list(member.scopes(), this::scope);
        list(member.signOn(), this::endpoint);
        list(member.logout(), this::endpoint);
        list(member.signingCertificates(), this::text);
        out.writeBoolean(member.wantsSignedRequests());
        list(member.nameIdFormats(), this::text);
        attributes(member.entityAttributes());
        out.writeBoolean(member.hidden());
        list(member.contacts(), this::contact);
        optional(member.errorUrl());
    }

    void service(DiscoveryClient service) throws IOException {
        text(service.entityId().value());
        text(service.registrationAuthority());
        names(service.displayNames());
        list(service.returns(), this::text);
    }

    <T> void list(Collection<T> items, Item<? super T> each) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            each.write(item);
        }
    }

    void text(String text) throws IOException {
        Integer number = texts.get(text);
        if (number != null) {
            out.writeInt(-1 - number);
            return;
        }
        texts.put(text, texts.size());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void optional(Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(text.get());
        }
    }

    private void names(SortedMap<String, String> names) throws IOException {
        list(names.entrySet(), name -> {
            text(name.getKey());
            text(name.getValue());
        });
    }

    private void scope(Scope scope) throws IOException {
        text(scope.value());
        out.writeBoolean(scope.regexp());
    }

    private void endpoint(BoundEndpoint endpoint) throws IOException {
        text(endpoint.binding().name());
        text(endpoint.location());
        optional(endpoint.responseLocation());
    }

    private void attributes(SortedMap<String, Set<String>> attributes) throws IOException {
        list(attributes.entrySet(), attribute -> {
            text(attribute.getKey());
            // Sorted, so that the same members always make the same file.
            list(new TreeSet<>(attribute.getValue()), this::text);
        });
    }

    private void contact(MemberContact contact) throws IOException {
        text(contact.kind().name());
        text(contact.name());
        text(contact.email());
    }
}
