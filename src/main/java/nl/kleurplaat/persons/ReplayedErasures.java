package nl.kleurplaat.persons;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At the start, before anything is shown: erases again who is back, such as by a backup that was restored. */
@Component
class ReplayedErasures implements SmartLifecycle {

    /** After imports that were cut off, before the first reading of the record. */
    private static final int PHASE = 250;

    private static final Logger log = LoggerFactory.getLogger(ReplayedErasures.class);

    private final Erasures erasures;
    private volatile boolean running;

    ReplayedErasures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void start() {
        int count = erasures.replay();
        if (count > 0) {
            log.info("{} persons were back who had been erased; they are erased again", count);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
