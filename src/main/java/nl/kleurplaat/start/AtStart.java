package nl.kleurplaat.start;

import org.springframework.context.SmartLifecycle;

/** What is done once at the start, before anybody is answered; the start waits for it. */
public abstract class AtStart implements SmartLifecycle {

    private final int phase;
    private volatile boolean running;

    /** @param phase what has a lower one is done before it */
    protected AtStart(int phase) {
        this.phase = phase;
    }

    /** Does it; where it cannot be done the program does not start. */
    protected abstract void begin();

    /** Ends what it began, where that goes on. */
    protected void end() {}

    @Override
    public final void start() {
        begin();
        running = true;
    }

    @Override
    public final void stop() {
        end();
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
