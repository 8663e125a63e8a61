package sqlconn.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sqlconn.UsageException;
import sqlconn.sql.NamedValues;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.Placeholder;

/** The values that the user gave for {@code :name} placeholders; names are without their colon. */
public final class Parameters extends NamedValues<ParameterValue> {
    /**
     * The values of these placeholders, in their order.
     *
     * @throws UsageException when some have no value; it names all of them
     */
    List<ParameterValue> of(List<Placeholder> placeholders) {
        Set<String> missing = new LinkedHashSet<>();
        List<ParameterValue> ordered = new ArrayList<>(placeholders.size());
        for (Placeholder placeholder : placeholders) {
            ParameterValue bytes = placeholder.bytes();
            ParameterValue value = bytes == null ? use(placeholder.name()) : bytes;
            if (value == null) {
                missing.add(placeholder.name());
            } else {
                ordered.add(value);
            }
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        return ordered;
    }

    /** What is to be said when these parameters have no value. */
    public static UsageException missing(Set<String> names) {
        boolean one = names.size() == 1;
        String first = names.iterator().next();
        return new UsageException(
                "no value for " + (one ? "parameter :" : "parameters :") + String.join(", :", names),
                "give " + (one ? "it" : "them") + " with -p " + first + "=VALUE; in the shell, with .param " + first
                        + " VALUE");
    }
}
