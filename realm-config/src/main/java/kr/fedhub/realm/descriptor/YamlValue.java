package kr.fedhub.realm.descriptor;

import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.List;
import java.util.Map;

/** A value of a YAML file that still knows where it was written. */
sealed interface YamlValue {
    Where where();

    /**
     * Text, a number, a truth value or nothing.
     *
     * @param where its place
     * @param text as it is written
     * @param typed as YAML understands it
     */
    record Scalar(Where where, String text, ValueNode typed) implements YamlValue {}

    /** A list. */
    record Items(Where where, List<YamlValue> values) implements YamlValue {}

    /** Named values in the order of the file. */
    record Mapping(Where where, Map<String, YamlValue> values) implements YamlValue {}
}
