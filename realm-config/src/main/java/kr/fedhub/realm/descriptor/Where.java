package kr.fedhub.realm.descriptor;

import kr.fedhub.realm.ConfigException;

/**
 * A place in a descriptor.
 *
 * @param file the file's name within the configuration folder
 * @param line the line, counted from 1
 * @param field the field with its parents, such as {@code saml.metadata}; empty for the file itself
 */
public record Where(String file, int line, String field) {
    /** The exception that tells what is wrong at this place: {@code file:line: field: problem}. */
    public ConfigException refuse(String problem) {
        return new ConfigException(message(problem));
    }

    /** The same, with what Java said about it. */
    public ConfigException refuse(String problem, Throwable cause) {
        return new ConfigException(message(problem), cause);
    }

    Where child(String name, int childLine) {
        return new Where(file, childLine, field.isEmpty() ? name : field + "." + name);
    }

    private String message(String problem) {
        return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + problem;
    }

    Where item(int index, int itemLine) {
        return new Where(file, itemLine, field + "[" + index + "]");
    }
}
