package kr.fedhub.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.fedhub.core.digest.Sha256;
import org.junit.jupiter.api.Test;

/**
 * How often what was meant comes first, or among the first five: forty queries of each class, made by {@link QueryRule}, no
 * institution more than three times. Every query with its outcome is written to {@code target/search-queries.tsv}.
 */
class SearchQualityTest {
    private static final int OF_EACH_CLASS = 40;
    private static final int MOST_OF_ONE = 3;
    private static final Set<QueryRule> OF_REAL_NAMES_ONLY = EnumSet.of(QueryRule.PLAIN);

    /** One query: whoever has the same query by the same rule is as right as the institution that it was made of. */
    private record Query(QueryRule rule, String text, Set<String> right, int rank) {}

    @Test
    void generatedInstitutionsAreFound() throws IOException {
        measure(Institutions.generated(), "generated", OF_REAL_NAMES_ONLY);
    }

    @Test
    void realInstitutionsAreFound() throws Exception {
        measure(Institutions.real(), "real", Set.of());
    }

    private static void measure(List<SearchEntry> all, String name, Set<QueryRule> without) throws IOException {
        InstitutionIndex index = InstitutionIndex.of(all);
        Map<String, Integer> used = new HashMap<>();
        List<Query> queries = new ArrayList<>();
        for (QueryRule rule : QueryRule.values()) {
            List<Query> made = queries(rule, all, index, used);
            if (!without.contains(rule)) {
                assertThat(made).as("%s", rule).hasSizeGreaterThanOrEqualTo(30);
            }
            queries.addAll(made);
        }
        Files.writeString(
                Path.of("target", "search-queries-" + name + ".tsv"),
                queries.stream()
                        .map(query ->
                                query.rule() + "\t" + query.text() + "\t" + query.rank() + "\t" + query.right() + "\n")
                        .collect(Collectors.joining()));
        assertThat(queries).hasSizeGreaterThanOrEqualTo(300);
        assertThat(share(queries, 1)).as("hit@1: %s", misses(queries, 1)).isGreaterThanOrEqualTo(0.9);
        assertThat(share(queries, 5)).as("hit@5: %s", misses(queries, 5)).isGreaterThanOrEqualTo(0.98);
    }

    private static List<Query> queries(
            QueryRule rule, List<SearchEntry> all, InstitutionIndex index, Map<String, Integer> used) {
        Map<String, Set<String>> right = new HashMap<>();
        all.forEach(one -> rule.query(one)
                .ifPresent(query -> right.computeIfAbsent(query, any -> new java.util.HashSet<>())
                        .add(one.id())));
        return all.stream()
                .filter(one -> rule.query(one).isPresent())
                .sorted(Comparator.comparing(one -> Sha256.hex(rule + one.id())))
                .filter(one -> used.getOrDefault(one.id(), 0) < MOST_OF_ONE)
                .limit(OF_EACH_CLASS)
                .peek(one -> used.merge(one.id(), 1, Integer::sum))
                .map(one -> {
                    String text = rule.query(one).orElseThrow();
                    Set<String> meant = right.getOrDefault(text, Set.of());
                    return new Query(rule, text, meant, rank(index.find(text, 10), meant));
                })
                .toList();
    }

    private static int rank(List<String> found, Set<String> right) {
        for (int i = 0; i < found.size(); i++) {
            if (right.contains(found.get(i))) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static double share(List<Query> queries, int most) {
        return queries.stream().filter(query -> query.rank() <= most).count() / (double) queries.size();
    }

    private static List<Query> misses(List<Query> queries, int most) {
        return queries.stream().filter(query -> query.rank() > most).toList();
    }
}
