package nl.kleurplaat.persons;

import nl.kleurplaat.start.AtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** At the start, before anything is shown: erases again who is back, such as by a backup that was restored. */
@Component
class ReplayedErasures extends AtStart {

    /** After imports that were cut off, before the first reading of the record. */
    private static final int PHASE = 250;

    private static final Logger log = LoggerFactory.getLogger(ReplayedErasures.class);

    private final Erasures erasures;

    ReplayedErasures(Erasures erasures) {
        super(PHASE);
        this.erasures = erasures;
    }

    @Override
    protected void begin() {
        int count = erasures.replay();
        if (count > 0) {
            log.info("{} persons were back who had been erased; they are erased again", count);
        }
    }
}
