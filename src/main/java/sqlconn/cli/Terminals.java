package sqlconn.cli;

import org.jspecify.annotations.Nullable;

/**
 * Which of the standard streams are terminals.
 *
 * @param input standard input is one
 * @param output standard output is one
 * @param error standard error is one
 */
record Terminals(boolean input, boolean output, boolean error) {
    /**
     * Java can only tell whether input and output both are terminals, and from Java 22 on not even that; the launcher asks
     * the system and passes on the numbers of the descriptors that are.
     *
     * @param descriptors such as {@code 012}; null, when the program was started without the launcher, means none
     */
    static Terminals detect(@Nullable String descriptors) {
        if (descriptors == null) {
            return new Terminals(false, false, false);
        }
        return new Terminals(
                descriptors.indexOf('0') >= 0, descriptors.indexOf('1') >= 0, descriptors.indexOf('2') >= 0);
    }
}
