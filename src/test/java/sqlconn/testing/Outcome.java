package sqlconn.testing;

/**
 * What a finished process left: everything that a caller can see of it, each part whole.
 *
 * @param exitCode as a shell would show it: 128 plus the signal's number for a killed process
 */
public record Outcome(int exitCode, String stdout, String stderr) {

    /** In the form that a failed comparison reads best. */
    @Override
    public String toString() {
        return "exit " + exitCode + "\n--- stdout\n" + stdout + "--- stderr\n" + stderr + "---";
    }
}
