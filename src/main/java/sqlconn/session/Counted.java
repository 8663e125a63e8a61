package sqlconn.session;

/** Numbers with their noun. */
final class Counted {
    private Counted() {}

    static String statements(int count) {
        return of(count, "statement");
    }

    /** A number and a noun that takes an s in the plural. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
