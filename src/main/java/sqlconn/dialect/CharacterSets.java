package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The character sets of a session, where statements can change them although the driver only ever speaks UTF-8. */
public interface CharacterSets {
    /** Whether a statement may set another one. */
    boolean mayChange(String statement);

    /**
     * To be called before such a statement is sent, so that the driver lives on.
     *
     * @throws SQLException when the connection is lost
     */
    void beforeChange(Connection connection) throws SQLException;

    /**
     * To be called after it: results come in UTF-8 again.
     *
     * @return the character set that the server takes statements for, when it is not the one that they are sent in; or null
     * @throws SQLException when the connection is lost
     */
    @Nullable
    String afterChange(Connection connection) throws SQLException;
}
