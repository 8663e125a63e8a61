package sqlconn.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.NamedParameters;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * A statement and what was made of it for the server. Without placeholders of ours it goes as it is, through a plain JDBC
 * statement: in a prepared one, pgjdbc takes the jsonb operator {@code ?} for a parameter.
 *
 * @param statement as the user wrote it
 * @param text as it is sent
 * @param parameters its placeholders, or null when it has none
 * @param values what is bound to them, in order
 */
record SentStatement(
        SqlStatement statement, String text, @Nullable NamedParameters parameters, List<@Nullable String> values) {
    /**
     * Finds the placeholders and their values. A colon in a routine's body or a setting is the database's own.
     *
     * @throws sqlconn.UsageException when a placeholder has no value
     */
    static SentStatement of(SqlStatement statement, Parameters given, LexicalRules rules) {
        boolean possible = statement.kind() == StatementKind.READ || statement.kind() == StatementKind.WRITE;
        if (possible && statement.text().indexOf(':') >= 0) {
            NamedParameters named = NamedParameters.parse(statement.text(), rules);
            if (!named.names().isEmpty()) {
                return new SentStatement(statement, named.jdbcText(), named, given.inOrder(named.names()));
            }
        }
        return new SentStatement(statement, statement.text(), null, List.of());
    }

    /** A JDBC statement for it. */
    Statement prepare(Connection connection) throws SQLException {
        return parameters == null ? connection.createStatement() : connection.prepareStatement(text);
    }

    /** Runs it; tells whether the first result is one of rows. */
    boolean execute(Statement jdbc) throws SQLException {
        if (jdbc instanceof PreparedStatement prepared) {
            for (int i = 0; i < values.size(); i++) {
                prepared.setString(i + 1, values.get(i));
            }
            return prepared.execute();
        }
        return jdbc.execute(text);
    }
}
