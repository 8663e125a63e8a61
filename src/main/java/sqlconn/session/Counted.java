package sqlconn.session;

/** Numbers with their noun. */
final class Counted {
    private Counted() {}

    static String statements(int count) {
        return count + (count == 1 ? " statement" : " statements");
    }
}
