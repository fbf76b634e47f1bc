package kr.fedhub.realm.cli;

import java.util.Map;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.apply.AdminCredentials;

/** Whom the tool logs in as, from environment variables. */
record AdminLogin(Map<String, String> env) {
    static final String HELP = "Logs in with FEDHUB_ADMIN_CLIENT_ID and FEDHUB_ADMIN_CLIENT_SECRET,"
            + " or FEDHUB_ADMIN_USER and FEDHUB_ADMIN_PASSWORD.";

    AdminCredentials credentials() {
        if (present("FEDHUB_ADMIN_CLIENT_ID")) {
            return AdminCredentials.client(variable("FEDHUB_ADMIN_CLIENT_ID"), variable("FEDHUB_ADMIN_CLIENT_SECRET"));
        }
        if (present("FEDHUB_ADMIN_USER")) {
            return AdminCredentials.user(variable("FEDHUB_ADMIN_USER"), variable("FEDHUB_ADMIN_PASSWORD"));
        }
        throw new ConfigException("no login: set FEDHUB_ADMIN_CLIENT_ID and FEDHUB_ADMIN_CLIENT_SECRET,"
                + " or FEDHUB_ADMIN_USER and FEDHUB_ADMIN_PASSWORD");
    }

    private boolean present(String name) {
        return !env.getOrDefault(name, "").isBlank();
    }

    private String variable(String name) {
        if (!present(name)) {
            throw new ConfigException("the environment variable " + name + " is not set");
        }
        return env.getOrDefault(name, "");
    }
}
