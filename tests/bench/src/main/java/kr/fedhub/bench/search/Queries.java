package kr.fedhub.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What is asked of the index, of the hub and of whoever is compared with it.
 *
 * @param texts what was typed
 */
record Queries(List<String> texts) {
    /** Short and long, both languages, every way of typing; one letter and a common word hit thousands. */
    private static final List<String> ODD = List.of(
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

    private static final int COUNT = 20_000;
    private static final int MOST_DIFFERENT = 100_000;
    private static final int LONGEST = 12;
    private static final int ODD_ONE_IN = 20;
    private static final long SEED = 20_261_126;

    Queries {
        texts = List.copyOf(texts);
    }

    /** Every way of typing once. */
    static Queries odd() {
        return new Queries(ODD);
    }

    /**
     * What many people ask for who type the names of their institutions, letter by letter: the first letters are the same ones
     * again and again, the later ones nearly always new. One in twenty types in some odd way.
     *
     * @param institutions the institutions, as thiss-mdq reads them
     */
    static Queries whileTyping(Path institutions) throws IOException {
        List<String> names = names(institutions);
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            String name = names.get(random.nextInt(names.size()));
            int letters = 1 + random.nextInt(Math.min(LONGEST, name.length()));
            texts.add(i % ODD_ONE_IN == 0 ? ODD.get(random.nextInt(ODD.size())) : name.substring(0, letters));
        }
        return new Queries(texts);
    }

    /**
     * Beginnings of names of which none is asked twice, so that nobody is helped by what others asked before.
     *
     * @param institutions the institutions, as thiss-mdq reads them
     */
    static Queries allDifferent(Path institutions) throws IOException {
        Set<String> beginnings = new LinkedHashSet<>();
        for (String name : names(institutions)) {
            for (int letters = 1; letters <= name.length(); letters++) {
                beginnings.add(name.substring(0, letters));
            }
        }
        List<String> texts = new ArrayList<>(beginnings);
        Collections.shuffle(texts, new Random(SEED));
        return new Queries(texts.subList(0, Math.min(MOST_DIFFERENT, texts.size())));
    }

    private static List<String> names(Path institutions) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode institution : new ObjectMapper().readTree(institutions.toFile())) {
            institution.path("title_langs").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    /** How many different ones there are. */
    long different() {
        return texts.stream().distinct().count();
    }

    /** Each of them at the end of an address. */
    List<URI> after(URI server, String pathAndQuery) {
        return texts.stream()
                .map(typed -> server.resolve(pathAndQuery + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                .toList();
    }
}
