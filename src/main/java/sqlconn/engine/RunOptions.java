package sqlconn.engine;

import java.util.List;
import java.util.Set;
import sqlconn.meta.KnownConnection;
import sqlconn.session.Parameters;
import sqlconn.sql.NamedValues;

/**
 * How a run goes, beyond what can be set while it goes.
 *
 * @param settings the settings that it starts with
 * @param scope how much of the input is one session
 * @param onError what a failure means for what follows
 * @param parameters values of {@code :name} placeholders
 * @param variables script variables, which {@code :"name"} and {@code :'name'} put into the text
 * @param allowed dot-commands that a script may use although they reach outside the database
 * @param knownConnections connections that {@code .connections} lists
 * @param interactive whether a person is there, who sees each failure and can be asked
 * @param opener opens other connections than the first
 */
public record RunOptions(
        Settings settings,
        SessionScope scope,
        OnError onError,
        Parameters parameters,
        NamedValues<String> variables,
        Set<String> allowed,
        KnownConnections knownConnections,
        boolean interactive,
        ConnectionOpener opener) {
    /** Finds out what connections there are, when somebody asks. */
    public interface KnownConnections {
        /** Every connection that can be named. */
        List<KnownConnection> list();
    }
}
