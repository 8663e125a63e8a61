package sqlconn.testing;

import org.jline.builtins.ScreenTerminal;

/** What a person sees on a terminal: the program's output, put through a terminal emulator. Not safe for several threads. */
final class Screen {
    private final ScreenTerminal emulator;
    private int columns;
    private int rows;

    Screen(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        emulator = new ScreenTerminal(columns, rows);
    }

    void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        emulator.setSize(newColumns, newRows);
    }

    /** Shows the program's output, and returns what a terminal would answer to the questions in it. */
    String show(String output) {
        emulator.write(output);
        return emulator.read();
    }

    /** The rows without trailing blanks and without the empty rows at the end, each ending in a newline. */
    String text() {
        StringBuilder text = new StringBuilder();
        int pendingNewlines = 0;
        long[] cells = cells(new int[2]);
        for (int row = 0; row < rows; row++) {
            String line = line(cells, row, columns).stripTrailing();
            if (!line.isEmpty()) {
                text.append("\n".repeat(pendingNewlines)).append(line);
                pendingNewlines = 0;
            }
            pendingNewlines++;
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    /** The row of the cursor, from its start to the cursor. */
    String textBeforeCursor() {
        int[] cursor = new int[2];
        long[] cells = cells(cursor);
        return line(cells, cursor[1], Math.min(cursor[0], columns));
    }

    private long[] cells(int[] cursor) {
        long[] cells = new long[columns * rows];
        emulator.dump(cells, 0, 0, rows, columns, cursor);
        return cells;
    }

    private String line(long[] cells, int row, int end) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < end; column++) {
            int character = (int) cells[row * columns + column];
            line.appendCodePoint(character == 0 ? ' ' : character);
        }
        return line.toString();
    }
}
