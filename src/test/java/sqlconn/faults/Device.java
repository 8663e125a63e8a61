package sqlconn.faults;

import java.io.IOException;
import java.io.OutputStream;

/** An output to which something happens, once, when so many bytes have come. */
final class Device extends OutputStream {
    private final Event event;
    private int left;

    /** What happens. */
    interface Event {
        void happens() throws IOException;
    }

    Device(int left, Event event) {
        this.left = left;
        this.event = event;
    }

    @Override
    public void write(int b) throws IOException {
        if (left-- == 0) {
            event.happens();
        }
    }
}
