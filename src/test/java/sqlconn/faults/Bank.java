package sqlconn.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import sqlconn.ExitCode;
import sqlconn.testing.TestDatabase;

/**
 * Accounts of a bank, and transfers between them, each a row of its own in the same transaction. It keeps what the program
 * has said of each transfer, and in the end compares that with what is there.
 */
final class Bank {
    private static final int ACCOUNTS = 10;
    private static final int START = 1000;

    private final TestDatabase database;
    private final Map<Integer, Told> told = new TreeMap<>();
    private int transfers;

    /** What was said of a transfer, and what was done to it. */
    private record Told(ExitCode code, String circumstances) {}

    /** Some transfers in one script, which the program carries out all or not at all. */
    record Order(int first, int count, String script) {
        /** The script with one more statement behind the transfers, in their transaction. */
        String with(String statement) {
            int end = script.endsWith("COMMIT;\n") ? script.length() - "COMMIT;\n".length() : script.length();
            return script.substring(0, end) + statement + script.substring(end);
        }
    }

    /** Creates the tables and gives each account the same. */
    Bank(TestDatabase database) throws SQLException {
        this.database = database;
        database.execute(
                "create table account (id integer primary key, balance integer not null)",
                "create table transfer (id integer primary key, source integer, target integer, amount integer)");
        for (int id = 0; id < ACCOUNTS; id++) {
            database.execute("insert into account values (" + id + ", " + START + ")");
        }
    }

    /** One to three transfers; some orders say themselves where their transaction begins and ends. */
    Order order(Random random) {
        return order(random, random.nextInt(3) == 0);
    }

    /** @param typed whether the script says itself where its transaction begins and ends */
    Order order(Random random, boolean typed) {
        int first = transfers;
        int count = 1 + random.nextInt(3);
        StringBuilder script = new StringBuilder();
        script.append(typed ? "BEGIN;\n" : "");
        for (int i = 0; i < count; i++) {
            transfer(random, script);
        }
        script.append(typed ? "COMMIT;\n" : "");
        return new Order(first, count, script.toString());
    }

    private void transfer(Random random, StringBuilder script) {
        int source = random.nextInt(ACCOUNTS);
        int target = (source + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        int amount = 1 + random.nextInt(50);
        // In the order of their numbers, so that a transfer whose connection is being given up makes no deadlock.
        String minus = "update account set balance = balance - " + amount + " where id = " + source + ";\n";
        String plus = "update account set balance = balance + " + amount + " where id = " + target + ";\n";
        script.append(source < target ? minus + plus : plus + minus);
        script.append("select id, balance from account order by id;\n");
        script.append(
                "insert into transfer values (" + transfers + ", " + source + ", " + target + ", " + amount + ");\n");
        transfers++;
    }

    /** The program has ended with this code. */
    void told(Order order, ExitCode code, String circumstances) {
        for (int id = order.first(); id < order.first() + order.count(); id++) {
            told.put(id, new Told(code, circumstances));
        }
    }

    /** How often the program has ended with this code. */
    long count(ExitCode code) {
        return told.values().stream().filter(each -> each.code() == code).count();
    }

    /** Everything that is not as was said; empty when all is true and the totals are exact. */
    List<String> lies() throws SQLException {
        List<String> lies = new ArrayList<>();
        Map<Integer, Integer> balances = new TreeMap<>();
        for (int id = 0; id < ACCOUNTS; id++) {
            balances.put(id, START);
        }
        List<Integer> kept = new ArrayList<>();
        for (String[] row : rows("select id, source, target, amount from transfer")) {
            int amount = Integer.parseInt(row[3]);
            kept.add(Integer.valueOf(row[0]));
            balances.merge(Integer.valueOf(row[1]), -amount, Integer::sum);
            balances.merge(Integer.valueOf(row[2]), amount, Integer::sum);
        }
        told.forEach((id, said) -> {
            boolean there = kept.contains(id);
            boolean wrong = said.code() == ExitCode.OK ? !there : said.code() != ExitCode.UNKNOWN_OUTCOME && there;
            if (wrong) {
                lies.add("transfer " + id + " is " + (there ? "" : "not ") + "there: " + said.circumstances());
            }
        });
        Map<Integer, Integer> found = new TreeMap<>();
        for (String[] row : rows("select id, balance from account")) {
            found.put(Integer.valueOf(row[0]), Integer.valueOf(row[1]));
        }
        if (!found.equals(balances)) {
            lies.add("the accounts hold " + found + ", and by their transfers " + balances);
        }
        return lies;
    }

    private List<String[]> rows(String sql) throws SQLException {
        return database.query(sql).lines().map(line -> line.split("\\|")).toList();
    }
}
