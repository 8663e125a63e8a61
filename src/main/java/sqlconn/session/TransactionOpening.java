package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.TransactionCharacteristics;
import sqlconn.dialect.TransactionRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** How the open transaction was begun, and what it is thereby; asked of the server once, and again when it may have changed. */
final class TransactionOpening {
    private final TransactionRules rules;
    private List<String> begunWith = List.of();
    private final List<String> announced = new ArrayList<>();
    private @Nullable TransactionCharacteristics known;

    TransactionOpening(TransactionRules rules) {
        this.rules = rules;
    }

    /** A statement was run; it may have changed what the open transaction is, or said what the next one will be. */
    void ran(SqlStatement statement, boolean inTransaction) {
        if (statement.kind() == StatementKind.SESSION_SETTING) {
            known = null;
            String text = statement.text().substring(statement.firstWord());
            if (!inTransaction && rules.announcesTransaction(text)) {
                announced.add(text);
                return;
            }
        }
        if (!announced.isEmpty()) {
            announced.clear();
        }
    }

    /** A transaction was opened by these statements, or by a plain BEGIN when there are none. */
    void begun(List<String> statements) {
        if (announced.isEmpty()) {
            begunWith = statements;
        } else {
            announced.addAll(statements);
            begunWith = List.copyOf(announced);
            announced.clear();
        }
        known = null;
    }

    /** The transaction has ended. */
    void ended() {
        begunWith = List.of();
        known = null;
    }

    /** What the open transaction is, or the next one would be; null when the server does not say. */
    @Nullable
    TransactionCharacteristics ask(Connection connection) {
        if (known == null) {
            try {
                known = rules.characteristics(connection, begunWith);
            } catch (SQLException unreachable) {
                // As with a probe, the next statement finds out.
                return null;
            }
        }
        return known;
    }
}
