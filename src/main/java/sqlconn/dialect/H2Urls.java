package sqlconn.dialect;

/** H2's JDBC URLs. Reading only is a setting of the connection, because H2 ignores JDBC's call for it. */
final class H2Urls extends PassedUrls {
    H2Urls() {
        super("h2", "org.h2.Driver");
    }

    @Override
    void complete(String jdbcUrl, TargetDraft draft) {
        String address = jdbcUrl.substring("jdbc:h2:".length());
        boolean memory = address.startsWith("mem:");
        // A database in memory without a name belongs to its connection.
        if (address.equals("mem:") || address.startsWith("mem:;")) {
            draft.setSingleConnection();
        }
        if (draft.readOnly() && !memory && !address.startsWith("tcp:") && !address.startsWith("ssl:")) {
            draft.put("ACCESS_MODE_DATA", "r");
        }
    }
}
