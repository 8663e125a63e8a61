package sqlconn.engine;

import java.util.function.Supplier;

/** The settings of the moment. */
final class CurrentSettings implements Supplier<Settings> {
    private Settings settings;

    CurrentSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings get() {
        return settings;
    }

    void set(Settings next) {
        settings = next;
    }
}
