package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.sql.LexicalRules;

/** A database that is not known by name: everything by the JDBC and SQL standards. */
final class GenericDialect implements Dialect {
    private final String name;
    private final GenericTransactions transactions = new GenericTransactions();

    GenericDialect(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.GENERIC;
    }

    @Override
    public Map<String, String> driverDefaults() {
        return Map.of();
    }

    @Override
    public TransactionRules transactions() {
        return transactions;
    }

    @Override
    public RowReader rowReader(ResultSet resultSet) throws SQLException {
        return new GenericRowReader(resultSet);
    }

    /** By the classes of SQLSTATE (ISO 9075): 08 is the connection, 28 the authorization, 40 a rollback by the server. */
    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        String state = failure.getSQLState();
        String message = failure.getMessage() == null ? "unknown error" : failure.getMessage();
        String category = state == null || state.length() < 2 ? "" : state.substring(0, 2);
        Kind kind = switch (category) {
            case "08" -> "08001".equals(state) ? Kind.UNREACHABLE : Kind.CONNECTION_LOST;
            case "28" -> Kind.REFUSED;
            case "40" -> Kind.BUSY;
            default -> Kind.STATEMENT;
        };
        String code = state != null ? state : failure.getErrorCode() == 0 ? null : "" + failure.getErrorCode();
        return new DatabaseError(kind, message, code, null, -1, null);
    }

    @Override
    public String serverVersion(Connection connection) throws SQLException {
        var data = connection.getMetaData();
        return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }

    @Override
    public String backendId(Connection connection) {
        return "";
    }
}
