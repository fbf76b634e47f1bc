package kr.fedhub.demo.service.oidc;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ErrorResponse;
import java.util.regex.Pattern;

/** The code of an OAuth error in a form that is fit for a log. */
final class ErrorCode {
    private static final Pattern FORM = Pattern.compile("[a-z_]{1,50}");

    private ErrorCode() {}

    /** The code alone: descriptions are free text, and a browser can write what it likes there. */
    static String of(ErrorResponse response) {
        ErrorObject error = response.getErrorObject();
        String code = error == null ? null : error.getCode();
        return code != null && FORM.matcher(code).matches() ? code : "unreadable_error";
    }
}
