package nl.kleurplaat.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.start.AtStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The imports of several instances on one database. Each shows the others every second what it has waiting and running, and
 * cancels what was cancelled by way of another. An import that is in nobody's hands any more, since it stays as it is for some
 * time, is taken over: what was being written is rolled forward, and of what was not it is said that it has to be sent again.
 * Only the clock of this machine counts, and only how long it runs.
 */
@Component
class ImportsBeside extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(ImportsBeside.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** How often an import is looked at before its instance is taken for dead. */
    private static final int LOOKS = 10;

    /** What an import was when it was first seen so, by the clock of this machine. */
    private record Sight(ImportRecords.Other other, long since) {}

    private final Imports imports;
    private final ImportRecords records;
    private final RollForward rollForward;
    private final Duration patience;
    private final long every;
    private final Map<String, Sight> sights = new HashMap<>();
    private long looks;
    private volatile @Nullable Thread looking;

    /** @param patience how long an import may stay as it is before its instance is taken for dead */
    ImportsBeside(
            Imports imports,
            ImportRecords records,
            RollForward rollForward,
            @Value("${kleurplaat.intake.patience:30s}") Duration patience) {
        super(RollForward.PHASE + 1);
        this.imports = imports;
        this.records = records;
        this.rollForward = rollForward;
        this.patience = patience;
        this.every = Math.max(1, patience.dividedBy(LOOKS).dividedBy(PAUSE));
    }

    @Override
    protected void begin() {
        looking = Thread.ofPlatform().daemon().name("imports-beside").start(() -> {
            while (pause()) {
                look();
            }
        });
    }

    @Override
    protected void end() {
        Thread ended = looking;
        if (ended != null) {
            ended.interrupt();
        }
    }

    /** Gives false where the program stops. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look() {
        try {
            List<Import> own = imports.underWay();
            if (!own.isEmpty()) {
                records.beat(own).stream().filter(imports::isOwn).forEach(this::cancel);
            }
            if (looks++ % every == 0) {
                lookAt(records.others(
                        own.stream().map(state -> state.ticket().id()).toList()));
            }
        } catch (RuntimeException e) {
            // the database is away: what writes says so, and this looks again
            log.debug("The imports of other instances cannot be seen now", e);
        }
    }

    private void cancel(String id) {
        log.info("Import {} is cancelled by way of another instance", id);
        imports.cancel(id);
    }

    private void lookAt(List<ImportRecords.Other> others) {
        sights.keySet().retainAll(others.stream().map(ImportRecords.Other::id).toList());
        for (ImportRecords.Other other : others) {
            Sight before = sights.get(other.id());
            if (before == null || !before.other().equals(other)) {
                sights.put(other.id(), new Sight(other, System.nanoTime()));
            } else if (System.nanoTime() - before.since() > patience.toNanos() && !imports.isOwn(other.id())) {
                // after this it is given as much time again
                sights.remove(other.id());
                takeOver(other);
            }
        }
    }

    private void takeOver(ImportRecords.Other other) {
        if (other.applying()) {
            rollForward.takeOver(other.id());
        } else {
            log.warn("Import {} was waiting in an instance that is there no more; it has to be sent again", other.id());
            records.gone(other);
        }
    }
}
