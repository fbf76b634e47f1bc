package kr.fedhub.core.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kr.fedhub.core.search.SearchTerm.Kind;

/** Institutions to be found: invented ones, and real ones where {@code FEDHUB_TESTDATA} says. */
final class Institutions {
    private static final String[] PLACES = {
        "가람", "나루", "다온", "라온", "마루", "바다", "사랑", "아름", "자람", "차오름", "카온", "타래", "파도", "하늘"
    };
    private static final String[] ROMAN = {
        "Garam",
        "Naru",
        "Daon",
        "Raon",
        "Maru",
        "Bada",
        "Sarang",
        "Areum",
        "Jaram",
        "Chaoreum",
        "Kaon",
        "Tarae",
        "Pado",
        "Haneul"
    };
    private static final String[] MORE = {"빛", "솔", "샘"};
    private static final String[] MORE_ROMAN = {"bit", "sol", "saem"};
    private static final String[] KINDS = {"대학교", "과학기술원", "교육대학교", "해양연구원", "정보통신대학교", "생명공학연구소"};
    private static final String[] ENGLISH = {
        "National University", "Institute of Science and Technology", "National University of Education",
        "Research Institute of Ocean Science", "University of Information and Communication",
                "Laboratory for Biotechnology"
    };

    private static final Pattern KOREAN = Pattern.compile(
            "\"name_ko\"\\s*:\\s*\"([^\"]*)\",\\s*\"name_en\"\\s*:\\s*\"([^\"]*)\",\\s*\"domain\"\\s*:\\s*\"?([^\",]*)");
    private static final Pattern ENTITY = Pattern.compile(
            "(?s)<(?:\\w+:)?EntityDescriptor[^>]*entityID=\"([^\"]+)\".*?</(?:\\w+:)?EntityDescriptor>");
    private static final Pattern NAME = Pattern.compile("<(?:\\w+:)?DisplayName[^>]*>\\s*([^<]+?)\\s*<");
    private static final Pattern SCOPE =
            Pattern.compile("<(?:\\w+:)?Scope[^>]*regexp=\"false\"[^>]*>\\s*([^<]+?)\\s*<");

    private Institutions() {}

    static List<SearchEntry> generated() {
        List<SearchEntry> all = new ArrayList<>();
        for (int number = 0; number < PLACES.length * MORE.length * KINDS.length; number++) {
            int place = number % PLACES.length;
            int more = number / PLACES.length % MORE.length;
            int kind = number / PLACES.length / MORE.length;
            String roman = ROMAN[place] + MORE_ROMAN[more];
            String domain = roman.toLowerCase(Locale.ROOT) + (char) ('a' + kind) + ".ac.example";
            all.add(entry(
                    domain,
                    List.of(PLACES[place] + MORE[more] + KINDS[kind], roman + " " + ENGLISH[kind]),
                    List.of(domain)));
        }
        return all;
    }

    static List<SearchEntry> real() throws Exception {
        String folder = System.getenv("FEDHUB_TESTDATA");
        assumeTrue(folder != null, "skipped: FEDHUB_TESTDATA does not say where the real names are");
        Path data = Path.of(String.valueOf(folder));
        List<SearchEntry> all = new ArrayList<>();
        matches(KOREAN, Files.readString(data.resolve("kr_institutions.json")))
                .map(one -> entry(
                        one.group(1) + " " + one.group(3), List.of(one.group(1), one.group(2)), List.of(one.group(3))))
                .forEach(all::add);
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(data.resolve("metadata/idem-edugain-2020-idps.redacted.xml.gz")))) {
            matches(ENTITY, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .map(Institutions::entity)
                    .forEach(all::add);
        }
        return all;
    }

    private static SearchEntry entity(MatchResult entity) {
        List<String> names = matches(NAME, entity.group())
                .map(one -> unescaped(one.group(1)))
                .distinct()
                .toList();
        List<String> scopes = matches(SCOPE, entity.group())
                .map(one -> one.group(1))
                .distinct()
                .toList();
        return entry(entity.group(1), names, scopes);
    }

    private static SearchEntry entry(String id, List<String> names, List<String> domains) {
        return new SearchEntry(
                id,
                Stream.concat(
                                names.stream().map(name -> new SearchTerm(name, Kind.NAME)),
                                domains.stream().map(domain -> new SearchTerm(domain, Kind.DOMAIN)))
                        .toList());
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String unescaped(String text) {
        return text.replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
