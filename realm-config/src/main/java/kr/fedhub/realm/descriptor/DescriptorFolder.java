package kr.fedhub.realm.descriptor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.fedhub.realm.ConfigException;

/**
 * The descriptors of one folder by their ids. They are read in full only when they take part in an environment, so that
 * an environment need not hold the secrets of the others.
 *
 * @param kind what the folder holds, in the singular
 * @param folder where it is
 * @param byId the descriptors
 */
record DescriptorFolder(String kind, Path folder, Map<String, YamlValue.Mapping> byId) {
    DescriptorFolder {
        byId = Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    /** The same, or no descriptors when there is no such folder. */
    static DescriptorFolder readIfThere(Path root, String name, String kind) {
        return Files.isDirectory(root.resolve(name))
                ? read(root, name, kind)
                : new DescriptorFolder(kind, root.resolve(name), Map.of());
    }

    static DescriptorFolder read(Path root, String name, String kind) {
        Path folder = root.resolve(name);
        Map<String, YamlValue.Mapping> byId = new TreeMap<>();
        for (Path file : files(folder)) {
            YamlValue.Mapping mapping = YamlReader.read(file, name + "/" + file.getFileName());
            YamlValue.Scalar id = id(mapping);
            YamlValue.Mapping other = byId.putIfAbsent(id.text(), mapping);
            if (other != null) {
                throw id.where()
                        .refuse("'" + id.text() + "' is already the id of "
                                + other.where().file());
            }
        }
        return new DescriptorFolder(kind, folder, byId);
    }

    /** The descriptor that something else refers to by its id. */
    YamlValue.Mapping get(YamlValue.Scalar reference) {
        try {
            return named(reference.text());
        } catch (IllegalArgumentException e) {
            throw reference.where().refuse(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The descriptor of an id.
     *
     * @throws IllegalArgumentException naming the known ones
     */
    YamlValue.Mapping named(String id) {
        YamlValue.Mapping mapping = byId.get(id);
        if (mapping == null) {
            throw new IllegalArgumentException(
                    "unknown " + kind + " '" + id + "'; known: " + String.join(", ", byId.keySet()));
        }
        return mapping;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigException("the configuration folder has no folder '" + folder.getFileName() + "'");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigException("the folder '" + folder.getFileName() + "' cannot be read", e);
        }
    }

    private static YamlValue.Scalar id(YamlValue.Mapping mapping) {
        if (!(mapping.values().get("id") instanceof YamlValue.Scalar id)) {
            throw mapping.where().child("id", 1).refuse("missing");
        }
        try {
            ShortName.parse(id.text());
            return id;
        } catch (IllegalArgumentException e) {
            throw id.where().refuse(String.valueOf(e.getMessage()));
        }
    }
}
