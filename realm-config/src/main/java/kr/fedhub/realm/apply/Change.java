package kr.fedhub.realm.apply;

/**
 * Something that was changed on the server.
 *
 * @param kind what it is, such as {@code client}
 * @param name its name; parts of something else carry that one's name before a slash
 * @param action {@link #CREATED}, {@link #UPDATED} or {@link #REMOVED}
 */
public record Change(String kind, String name, String action) {
    public static final String CREATED = "created";
    public static final String UPDATED = "updated";
    public static final String REMOVED = "removed";

    static Change created(String kind, String name) {
        return new Change(kind, name, CREATED);
    }

    static Change updated(String kind, String name) {
        return new Change(kind, name, UPDATED);
    }

    static Change removed(String kind, String name) {
        return new Change(kind, name, REMOVED);
    }

    @Override
    public String toString() {
        return action + " " + kind + " " + name;
    }
}
