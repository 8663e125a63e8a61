package sqlconn.repl;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.UsageException;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.UserFiles;
import sqlconn.dialect.Dialects;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.TargetResolver;
import sqlconn.engine.Engine;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.OnError;
import sqlconn.engine.OutputSink;
import sqlconn.engine.RunOptions;
import sqlconn.engine.SessionScope;
import sqlconn.engine.Settings;
import sqlconn.engine.Talk;
import sqlconn.render.OutputFormats;
import sqlconn.render.RenderOptions;
import sqlconn.session.NamedConnection;
import sqlconn.session.Parameters;
import sqlconn.sql.NamedValues;
import sqlconn.sql.SqlStatement;
import sqlconn.testing.TestFolders;

/** An engine on a real SQLite database in memory, as a shell has it, without a terminal. */
record TestShell(NamedConnection connection, Engine engine) implements AutoCloseable {
    static TestShell inMemory() {
        ConnectionProfile profile = ConnectionProfile.ofSqliteFile("test", new ArgumentOrigin(), ":memory:");
        JdbcTarget target = new TargetResolver(new UserFiles(Map.of(), TestFolders.target())).inspect(profile);
        NamedConnection connection = NamedConnection.pooled("test", Dialects.named(target.dialectName()), target);
        Settings settings =
                new Settings(OutputFormats.byName("table").orElseThrow(), RenderOptions.FILE, false, true, null, true);
        RunOptions options = new RunOptions(
                settings,
                SessionScope.EACH_STATEMENT,
                OnError.STOP,
                new Parameters(),
                new NamedValues<>(),
                Set.of(),
                () -> List.of(),
                true,
                other -> {
                    throw new UsageException("no other connection: " + other, null);
                });
        OutputSink sink = new OutputSink("nowhere", OutputStream.nullOutputStream(), failure -> false);
        return new TestShell(connection, new Engine(connection, options, sink, new Silence(), new InterruptScope()));
    }

    private static final class Silence implements Talk {
        @Override
        public void note(String text) {}

        @Override
        public void failure(SqlconnException failure, @Nullable SqlStatement statement) {
            throw failure;
        }
    }

    @Override
    public void close() {
        engine.close();
        connection.close();
    }
}
