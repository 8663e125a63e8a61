package sqlconn.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.Placeholder;

/** PostgreSQL infers the type of a text from where it stands, also in LIMIT, because it is sent without a type. */
final class PostgresParameterBinder extends ParameterBinder {
    @Override
    void bind(PreparedStatement statement, int index, Placeholder placeholder, ParameterValue value)
            throws SQLException {
        if (value.kind() == ParameterValue.Kind.PLAIN) {
            plain(statement, index, value.text());
        } else {
            super.bind(statement, index, placeholder, value);
        }
    }
}
