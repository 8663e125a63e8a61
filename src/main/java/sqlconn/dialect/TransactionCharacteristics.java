package sqlconn.dialect;

import java.util.List;

/**
 * What an open transaction is, or what the next one would be.
 *
 * @param isolation its isolation level in the words of the database, in lower case
 * @param readOnly whether it may only read
 * @param unusual words for everything that a plain BEGIN would not have given
 */
public record TransactionCharacteristics(String isolation, boolean readOnly, List<String> unusual) {
    public TransactionCharacteristics {
        unusual = List.copyOf(unusual);
    }

    /** In words: {@code repeatable read, read only}. */
    public String describe() {
        StringBuilder text = new StringBuilder(isolation);
        if (readOnly) {
            text.append(", read only");
        }
        for (String word : unusual) {
            if (!word.equals(isolation) && !word.equals("read only")) {
                text.append(", ").append(word);
            }
        }
        return text.toString();
    }
}
