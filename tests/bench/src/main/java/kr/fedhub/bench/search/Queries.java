package kr.fedhub.bench.search;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is asked of the index, of the hub and of whoever is compared with it. */
final class Queries {
    /** Short and long, both languages, every way of typing; one letter and a common word hit thousands. */
    static final List<String> TYPED = List.of(
            "가람대",
            "대학교",
            "ㄱㄹㄷㅎㄱ",
            "rkfkaeo",
            "서우",
            "garam university",
            "university",
            "u",
            "ㅇ",
            "gramm",
            "univercity nuri",
            "nuri17.ac.example",
            "someone@cs.maru41.ac.example",
            "ㅜㅕ갸",
            "institute of science",
            "없는 곳");

    private Queries() {}

    /** Each of them at the end of an address. */
    static List<URI> after(URI server, String pathAndQuery) {
        return TYPED.stream()
                .map(typed -> server.resolve(pathAndQuery + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                .toList();
    }
}
