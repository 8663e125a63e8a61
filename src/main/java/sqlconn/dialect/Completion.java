package sqlconn.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sqlconn.config.UserFiles;

/** The making of a target: the user's surroundings, and what is found out on the way. */
final class Completion {
    private final UserFiles user;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    Completion(UserFiles user) {
        this.user = user;
    }

    UserFiles user() {
        return user;
    }

    /** Something that the user should know, as one sentence. */
    void warn(String sentence) {
        warnings.add(sentence);
    }

    List<String> warnings() {
        return warnings;
    }

    /** Notes where a part of the address came from; the first note stands. */
    void note(String part, String source) {
        sources.putIfAbsent(part, source);
    }

    Map<String, String> sources() {
        return sources;
    }
}
