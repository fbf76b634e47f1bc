package kr.fedhub.realm.apply;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the tool proves itself with to the server, in the realm {@code master}. Does not show its secret when printed. */
public sealed interface AdminCredentials {
    /** A client with a service account. */
    static AdminCredentials client(String id, String secret) {
        return new Client(id, secret);
    }

    /** A user, through the stock client {@code admin-cli}. */
    static AdminCredentials user(String name, String password) {
        return new User(name, password);
    }

    /** The fields of the token request. */
    Map<String, String> tokenRequest();

    /** Who this is, for messages. */
    String who();

    /** See {@link AdminCredentials#client}. */
    record Client(String id, String secret) implements AdminCredentials {
        @Override
        public Map<String, String> tokenRequest() {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", "client_credentials");
            form.put("client_id", id);
            form.put("client_secret", secret);
            return form;
        }

        @Override
        public String who() {
            return "client '" + id + "'";
        }

        @Override
        public String toString() {
            return who();
        }
    }

    /** See {@link AdminCredentials#user}. */
    record User(String name, String password) implements AdminCredentials {
        @Override
        public Map<String, String> tokenRequest() {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", "password");
            form.put("client_id", "admin-cli");
            form.put("username", name);
            form.put("password", password);
            return form;
        }

        @Override
        public String who() {
            return "user '" + name + "'";
        }

        @Override
        public String toString() {
            return who();
        }
    }
}
