package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import sqlconn.sql.LexicalRules;

/** Oracle Database, through its thin driver. */
final class OracleDialect extends GenericDialect {
    OracleDialect() {
        super("oracle", List.of(), new OracleUrls(), LexicalRules.ORACLE, new OracleTransactions());
    }

    /** The name under which V$SESSION shows the connection. */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of("v$session.program", "sqlconn");
    }

    /** The driver adds the address of a help page to each error (23ai). */
    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        StringBuilder said = new StringBuilder();
        for (String line : JdbcErrors.text(failure).split("\n")) {
            if (!line.startsWith("https://docs.oracle.com/error-help/")) {
                said.append(line).append('\n');
            }
        }
        return new JdbcErrors(lexicalRules()).explain(failure, said.toString(), statement);
    }

    @Override
    public String pingStatement() {
        return "SELECT 1 FROM DUAL";
    }

    @Override
    public String backendId(Connection connection) throws SQLException {
        return Queries.firstText(connection, "SELECT SYS_CONTEXT('USERENV', 'SID') FROM DUAL");
    }
}
