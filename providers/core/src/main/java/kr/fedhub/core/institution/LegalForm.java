package kr.fedhub.core.institution;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Korean legal forms such as (재) and ㈜, which stand before or behind a name and are never looked up by. */
public final class LegalForm {
    private static final Pattern FORM = Pattern.compile("\\((?:재|사|주|유|학|의|복)\\)|[㈜㈔㈐]|(?:재단|사단|학교)법인\\s");

    private LegalForm() {}

    /** A name without legal forms; the name itself when nothing else is left. */
    public static String without(String name) {
        String bare =
                FORM.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        return bare.isBlank() ? name : bare;
    }
}
