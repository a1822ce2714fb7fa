package dev.klaxon.standalone.client;

import java.io.Console;
import java.io.PrintStream;

/** A bar that grows in place on a terminal, and a line at each tenth elsewhere. */
public final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private long tenth = -1;

    public ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** For the console of this process, whether that is a terminal or a file. */
    @SuppressWarnings("SystemConsoleNull") // the console of java.base, the default again since 25, may be absent
    public static ProgressBar onConsole() {
        Console console = System.console();
        return new ProgressBar(System.out, console != null && console.isTerminal());
    }

    void show(long done, long all) {
        long total = Math.max(1, all);
        if (terminal) {
            int filled = (int) (WIDTH * done / total);
            out.printf("\r  [%s%s] %,d / %,d ", "#".repeat(filled), ".".repeat(WIDTH - filled), done, all);
            out.flush();
        } else if (10 * done / total > tenth) {
            tenth = 10 * done / total;
            out.printf("  %,d / %,d%n", done, all);
        }
    }

    void end() {
        tenth = -1;
        if (terminal) {
            out.println();
        }
    }
}
