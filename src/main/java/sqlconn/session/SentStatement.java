package sqlconn.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.Dialect;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.NamedParameters;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.SqlStatement;

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
        SqlStatement statement, String text, @Nullable NamedParameters parameters, List<ParameterValue> values) {
    /**
     * Finds the placeholders and their values.
     *
     * @throws sqlconn.UsageException when a placeholder has no value
     */
    static SentStatement of(SqlStatement statement, Parameters given, LexicalRules rules) {
        NamedParameters named = NamedParameters.of(statement, rules);
        if (named.placeholders().isEmpty()) {
            return new SentStatement(statement, statement.text(), null, List.of());
        }
        return new SentStatement(statement, named.jdbcText(), named, given.of(named.placeholders()));
    }

    /** Whether strings of the script, which are not UTF-8, are among its values. */
    boolean holdsBytes() {
        return parameters != null
                && parameters.placeholders().stream().anyMatch(placeholder -> placeholder.bytes() != null);
    }

    /**
     * A JDBC statement for it, with its values bound.
     *
     * @throws sqlconn.UsageException when the database has no type that holds a value exactly
     */
    Statement prepare(Connection connection, Dialect dialect) throws SQLException {
        if (parameters == null) {
            return connection.createStatement();
        }
        PreparedStatement prepared = connection.prepareStatement(text);
        boolean bound = false;
        try {
            for (int i = 0; i < values.size(); i++) {
                dialect.bind(prepared, i + 1, parameters.placeholders().get(i), values.get(i));
            }
            bound = true;
            return prepared;
        } finally {
            if (!bound) {
                prepared.close();
            }
        }
    }

    /** Runs it; tells whether the first result is one of rows. DuckDB's plain statements are prepared ones by their class. */
    boolean execute(Statement jdbc) throws SQLException {
        boolean bound = parameters != null;
        return (bound && jdbc instanceof PreparedStatement prepared) ? prepared.execute() : jdbc.execute(text);
    }
}
