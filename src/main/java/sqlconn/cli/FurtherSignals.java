package sqlconn.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * Signals that come while Java shuts down already, which it ignores by itself. The class that handles them is no part of
 * Java's standard, though every Java has it, so it is looked for by name.
 */
final class FurtherSignals {
    private static final String[] NAMES = {"INT", "TERM", "HUP"};

    private FurtherSignals() {}

    /** From now on each signal gives its number to this; does nothing on a Java without signals. */
    static void handle(IntConsumer handler) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handling = Class.forName("sun.misc.SignalHandler");
            Method number = signal.getMethod("getNumber");
            Object proxy = Proxy.newProxyInstance(
                    FurtherSignals.class.getClassLoader(), new Class<?>[] {handling}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            handler.accept((Integer) number.invoke(arguments[0]));
                        }
                        return null;
                    });
            Method handle = signal.getMethod("handle", signal, handling);
            for (String name : NAMES) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException withoutSignals) {
            return;
        }
    }
}
