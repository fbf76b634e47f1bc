package kr.fedhub.demo.service.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/** Where to go after the login. */
public final class ReturnPath {
    /** A path of plain characters: no second slash at the start, no backslash, so that it never leaves the service. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[a-z0-9][a-z0-9/-]{0,100})?");

    private ReturnPath() {}

    /** The path of the parameter {@code return}, or the start page when it is none of ours. */
    public static String of(Context context) {
        String wanted = context.queryParam("return");
        return wanted != null && OWN_PATH.matcher(wanted).matches() ? wanted : "/";
    }
}
