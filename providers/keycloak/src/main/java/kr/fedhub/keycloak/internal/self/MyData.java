package kr.fedhub.keycloak.internal.self;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** A copy of all that the hub keeps about a researcher, for that researcher. Passwords and other secrets are not in it. */
record MyData(Visit visit) {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The file. */
    Response file() {
        Journal journal = new Journal(visit);
        byte[] json = json();
        journal.recorded(journal.event(EventType.USER_INFO_REQUEST).detail(Journal.ACTION, "data_copied"));
        return new PageWriter(visit)
                .guarded(Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                        .build());
    }

    private byte[] json() {
        try {
            return MAPPER.writeValueAsBytes(copy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataCopy copy() {
        UserModel researcher = visit.researcher();
        MyServices services = new MyServices(visit);
        InstitutionTimes times = InstitutionTimes.of(visit);
        Names names = new Names(visit.session(), visit.locale());
        return new DataCopy(
                Visit.now().toString(),
                researcher.getId(),
                Optional.ofNullable(researcher.getCreatedTimestamp())
                        .map(at -> Instant.ofEpochMilli(at).toString())
                        .orElse(null),
                attributes(),
                new MyInstitutions(visit)
                        .identities()
                        .map(identity -> DataCopy.Institution.of(identity, names, times))
                        .toList(),
                services.links().of(researcher.getId()).stream()
                        .map(link -> DataCopy.Link.of(
                                link,
                                services.clientId(link.service()),
                                services.links().lastUsed(link.id())))
                        .toList(),
                new MyConsents(visit)
                        .consents().of(researcher.getId()).stream()
                                .map(receipt -> DataCopy.Consent.of(receipt, services.clientId(receipt.service())))
                                .toList(),
                sessions());
    }

    private Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new TreeMap<>();
        visit.researcher().getAttributes().forEach((name, values) -> {
            // Keycloak lists a name that nobody said as one value that is null.
            List<String> said = values.stream().filter(Objects::nonNull).toList();
            if (!said.isEmpty()) {
                attributes.put(name, said);
            }
        });
        return attributes;
    }

    private List<Map<String, String>> sessions() {
        return visit.session()
                .sessions()
                .getUserSessionsStream(visit.realm(), visit.researcher())
                .map(UserSessionModel::getStarted)
                .sorted()
                .map(at -> Map.of("startedAt", Instant.ofEpochSecond(at).toString()))
                .toList();
    }
}
