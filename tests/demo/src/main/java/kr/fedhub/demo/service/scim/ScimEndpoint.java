package kr.fedhub.demo.service.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.demo.service.account.Member;
import kr.fedhub.demo.service.account.MemberExistsException;
import kr.fedhub.demo.service.web.RouteGroup;
import kr.fedhub.demo.service.web.ServiceFace;

/** The addresses of a service's SCIM 2.0 directory (RFC 7644). */
public final class ScimEndpoint implements RouteGroup {
    /** Where a directory is at its service. */
    public static final String PATH = "/scim/v2";

    private static final String USERS = PATH + "/Users";
    private static final String USER = USERS + "/{id}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoDirectory directory;
    private final BearerToken token;
    private final URI users;

    /**
     * The directory of one service.
     *
     * @param token what a client must show
     */
    public ScimEndpoint(ServiceFace face, DemoDirectory directory, String token) {
        this.directory = directory;
        this.token = new BearerToken(token);
        this.users = face.page(USERS);
    }

    private interface Action {
        void run(Context context) throws ScimException, MemberExistsException;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH + "/ServiceProviderConfig", guarded(this::config));
        routes.get(PATH + "/Schemas/{id}", guarded(this::schema));
        routes.get(USERS, guarded(this::list));
        routes.post(USERS, guarded(this::create));
        routes.get(USER, guarded(this::show));
        routes.patch(USER, guarded(this::change));
    }

    private Handler guarded(Action action) {
        return context -> {
            directory.note(new SeenRequest(
                    context.method().name(),
                    context.path().substring(PATH.length()),
                    Objects.requireNonNullElse(context.queryString(), ""),
                    context.body()));
            try {
                meet(directory.fault());
                if (!token.isIn(context.header("Authorization"))) {
                    context.header("WWW-Authenticate", "Bearer");
                    throw new ScimException(401, "a bearer token is required");
                }
                action.run(context);
            } catch (MemberExistsException e) {
                ScimAnswer.refuse(context, ScimException.taken());
            } catch (ScimException e) {
                ScimAnswer.refuse(context, e);
            }
        };
    }

    private static void meet(Fault fault) throws ScimException {
        if (fault instanceof Fault.Down) {
            throw new ScimException(503, "the directory is down");
        }
        if (fault instanceof Fault.Hanging hanging) {
            try {
                hanging.released().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ScimException(503, "the directory is shutting down");
            }
        }
    }

    private void config(Context context) throws ScimException {
        boolean filters = !(directory.fault() instanceof Fault.WithoutFilters);
        ScimAnswer.send(context, 200, ScimAnswer.config(filters));
    }

    /** Only the extension is described: what the standard defines, everybody knows. */
    private void schema(Context context) throws ScimException {
        if (!ScimUser.HUB_EXTENSION.equalsIgnoreCase(context.pathParam("id"))) {
            throw new ScimException(404, "no such schema");
        }
        ScimAnswer.send(context, 200, ScimAnswer.extension());
    }

    private void list(Context context) throws ScimException {
        ScimPage page = ScimPage.of(context);
        String filter = context.queryParam("filter");
        List<Member> found = filter == null ? directory.accounts() : find(filter);
        ScimAnswer.send(context, 200, page.of(found, users));
    }

    private List<Member> find(String filter) throws ScimException {
        Fault fault = directory.fault();
        if (fault instanceof Fault.WithoutFilters) {
            throw ScimException.bad("invalidFilter", "filters are not supported");
        }
        ScimFilter parsed = ScimFilter.parse(filter);
        if (fault instanceof Fault.Lying lying) {
            return directory.members().get(lying.number()).stream().toList();
        }
        return directory.members().find(parsed.key(), parsed.value());
    }

    private void show(Context context) throws ScimException {
        send(context, 200, directory.members().get(context.pathParam("id")));
    }

    private void create(Context context) throws ScimException, MemberExistsException {
        Member made = directory.members().add(ScimUser.read(body(context)));
        if (directory.losesThisAnswer()) {
            BrokenConnection.of(context);
            return;
        }
        context.header("Location", users + "/" + made.number());
        send(context, 201, Optional.of(made));
    }

    private void change(Context context) throws ScimException, MemberExistsException {
        String id = context.pathParam("id");
        JsonNode message = body(context);
        Optional<Member> old = directory.members().get(id);
        if (old.isEmpty()) {
            send(context, 200, old);
            return;
        }
        Member.Details changed = ScimPatch.apply(message, old.get().details());
        send(context, 200, directory.members().change(id, details -> changed));
    }

    private void send(Context context, int status, Optional<Member> member) throws ScimException {
        Optional<Member> told = directory.fault() instanceof Fault.Lying lying
                ? directory.members().get(lying.number())
                : member;
        ObjectNode user = ScimUser.write(told.orElseThrow(() -> new ScimException(404, "no such account")), users);
        ScimAnswer.send(context, status, user);
    }

    private static JsonNode body(Context context) throws ScimException {
        try {
            JsonNode body = JSON.readTree(context.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // Said below; the message would repeat what was sent.
        }
        throw ScimException.bad("invalidSyntax", "the body is no JSON object");
    }
}
