package nl.kleurplaat.command;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;

/** How far a command is, on one line of a terminal, from when it takes over a second. Nothing is left of it. */
final class ProgressBar implements AutoCloseable {

    private static final long FIRST = 1_000;
    private static final long PACE = 200;
    private static final int WIDTH = 30;
    private static final int MOVING = 6;

    private final PrintStream terminal;
    private final String label;
    private final Timer timer = new Timer("progress", true);
    private long done;
    private long total;
    private int step;
    private int drawn;

    /** @param isSeen whether there is a terminal; without one nothing is drawn */
    ProgressBar(PrintStream terminal, boolean isSeen, String label) {
        this.terminal = terminal;
        this.label = label;
        if (isSeen) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            draw();
                        }
                    },
                    FIRST,
                    PACE);
        }
    }

    /** @param ofTotal 0 where it is not known */
    synchronized void at(long isDone, long ofTotal) {
        done = isDone;
        total = ofTotal;
    }

    private synchronized void draw() {
        step++;
        String line = label + " [" + bar() + "]" + (total > 0 ? " " + 100 * done / total + "%" : "");
        terminal.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        terminal.flush();
        drawn = line.length();
    }

    private String bar() {
        int begin = total > 0 ? 0 : step % (WIDTH - MOVING + 1);
        int length = total > 0 ? (int) (WIDTH * Math.min(done, total) / total) : MOVING;
        return " ".repeat(begin) + "#".repeat(length) + " ".repeat(WIDTH - begin - length);
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        if (drawn > 0) {
            terminal.print("\r" + " ".repeat(drawn) + "\r");
            terminal.flush();
        }
    }
}
