package sqlconn.meta;

import java.time.Duration;

/**
 * A session in a list.
 *
 * @param name its name
 * @param current whether statements go to it
 * @param connection what the user calls its connection
 * @param state what it is doing, in words
 * @param characteristics isolation and access of the open transaction, or of the next; empty when nobody can say
 * @param age the time since it was opened
 * @param statements how many statements it has run
 * @param changedRows how many rows they have changed that were not rolled back
 * @param backend the server's number of its connection; empty when there is none
 */
public record SessionSummary(
        String name,
        boolean current,
        String connection,
        String state,
        String characteristics,
        Duration age,
        long statements,
        long changedRows,
        String backend) {}
