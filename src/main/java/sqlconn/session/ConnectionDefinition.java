package sqlconn.session;

import org.jspecify.annotations.Nullable;
import sqlconn.dialect.JdbcTarget;

/** What a named connection is made from. It may stand in a file that changes while the program runs. */
public interface ConnectionDefinition {
    /** What the user calls the connection. */
    String name();

    /** What to connect to, as it was read last. */
    JdbcTarget target();

    /**
     * Reads everything anew, passwords too. When that fails, {@link #target} stays what it was.
     *
     * @throws sqlconn.ConfigException when the definition is wrong now, or a password is not available
     */
    JdbcTarget read();

    /**
     * Reads anew if a file has changed since it was last looked at, and this connection with it.
     *
     * @return null when nothing has changed for this connection
     * @throws sqlconn.ConfigException as {@link #read} does; once, and not again before the next change
     */
    @Nullable
    JdbcTarget readIfChanged();

    /** The definition of a connection that stands in no file. */
    static ConnectionDefinition fixed(String name, JdbcTarget target) {
        return new ConnectionDefinition() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public JdbcTarget target() {
                return target;
            }

            @Override
            public JdbcTarget read() {
                return target;
            }

            @Override
            public @Nullable JdbcTarget readIfChanged() {
                return null;
            }
        };
    }
}
