package sqlconn.dialect;

import sqlconn.ConfigException;

/** DuckDB: a file, memory, or MotherDuck ({@code md:}). */
final class DuckDbUrls extends NetworkUrls {
    DuckDbUrls() {
        super("duckdb", "org.duckdb.DuckDBDriver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        if (name.equals("read_only") || name.equals("access_mode")) {
            if (value.equalsIgnoreCase("read_only") || value.equalsIgnoreCase("true")) {
                draft.setReadOnly();
            }
            return true;
        }
        return false;
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        if (parts.host() != null) {
            throw new ConfigException(
                    "a DuckDB URL has no host",
                    null,
                    "write duckdb:///relative/path.db (three slashes) or duckdb:////absolute/path.db (four)");
        }
        String path = parts.database() == null || parts.database().equals(":memory:") ? "" : parts.database();
        if (path.isEmpty()) {
            draft.setSingleConnection();
        }
        if (draft.readOnly()) {
            draft.put("duckdb.read_only", "true");
        }
        return "jdbc:duckdb:" + path;
    }
}
