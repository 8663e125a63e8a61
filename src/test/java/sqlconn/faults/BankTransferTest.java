package sqlconn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.engine.Run;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Direction;
import sqlconn.testing.TestDatabase;

/**
 * Transfers between accounts while things fail by lot. Afterwards every transfer that was told to be committed is there,
 * every one that was told to have failed is not, and the totals are exact.
 *
 * <p>The lot is the same in every run; {@code -Dsqlconn.faults.seed} draws another one. A failure names the seed.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BankTransferTest {
    private static final long SEED = Long.getLong("sqlconn.faults.seed", 20261126);
    private static final int ON_EACH_SERVER = 75;
    private static final int ON_SQLITE = 60;

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void what_is_said_is_true_on_a_network_that_fails(TestDatabase database) throws Exception {
        Bank bank = new Bank(database);
        for (int i = 0; i < ON_EACH_SERVER; i++) {
            Random random = lot(i);
            Bank.Order order = bank.order(random);
            try (FaultProxy proxy = FaultProxy.before(database)) {
                NetworkFault fault = new NetworkFault(proxy, database.kind(), random);
                Thread saboteur = fault.saboteur();
                Run.Outcome outcome = Run.at(proxy.url(database), order.script())
                        .format("table")
                        .go(fault.interrupts());
                proxy.heal();
                saboteur.join();
                told(bank, order, i, fault.toString(), outcome);
            }
        }
        assertThat(bank.lies()).isEmpty();
        assertThat(bank.count(ExitCode.OK)).isPositive();
        assertThat(bank.count(ExitCode.CONNECTION)).isPositive();
    }

    /** Neighbouring seeds draw alike at first, so they are spread. */
    private static Random lot(int i) {
        return new Random((SEED + i) * 0x9E3779B97F4A7C15L);
    }

    private static void told(Bank bank, Bank.Order order, int i, String fault, Run.Outcome outcome) {
        String circumstances = "seed " + SEED + ", iteration " + i + ", " + fault + "\n" + order.script() + outcome;
        assertThat(outcome.code()).as(circumstances).isNotEqualTo(ExitCode.BUG);
        if (outcome.code() == ExitCode.UNKNOWN_OUTCOME) {
            assertThat(outcome.said()).as(circumstances).contains("it is not known whether the server committed");
        }
        bank.told(order, outcome.code(), circumstances);
    }

    @EachDatabase
    void what_is_said_is_true_when_the_output_the_disk_or_a_lock_fails(TestDatabase database) throws Exception {
        Bank bank = new Bank(database);
        int iterations = database.kind() == DatabaseKind.SQLITE ? ON_SQLITE : ON_EACH_SERVER / 5;
        for (int i = 0; i < iterations; i++) {
            Random random = lot(i);
            Bank.Order order = bank.order(random);
            LocalFault fault = new LocalFault(database.kind(), random);
            told(bank, order, i, fault.toString(), fault.run(database, order));
        }
        assertThat(bank.lies()).isEmpty();
        assertThat(bank.count(ExitCode.OK)).isPositive();
        assertThat(bank.count(ExitCode.FAILED)).isPositive();
    }

    /** TLS notices each byte that has changed on the way, and then the connection is lost. */
    @EachDatabase(DatabaseKind.MARIADB)
    void what_is_said_is_true_when_bytes_change_on_the_way(TestDatabase database) throws Exception {
        Bank bank = new Bank(database);
        for (Direction way : Direction.values()) {
            Bank.Order order = bank.order(lot(0), false);
            try (FaultProxy proxy = FaultProxy.before(database)) {
                String encrypted = proxy.url(database).replace("?ssl_disabled=true", "");
                Run.Outcome outcome = Run.at(encrypted, order.script())
                        .format("table")
                        .into(new Device(0, () -> proxy.corrupt(way)))
                        .go();
                assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.CONNECTION);
                told(bank, order, 0, "corrupted " + way, outcome);
            }
        }
        assertThat(bank.lies()).isEmpty();
    }
}
