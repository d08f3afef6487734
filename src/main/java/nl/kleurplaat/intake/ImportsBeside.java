package nl.kleurplaat.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportSigns;
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
 * No clock of another machine counts: only how often it was looked.
 */
@Component
class ImportsBeside extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(ImportsBeside.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** How often an import is looked at before its instance is taken for dead. */
    private static final int LOOKS = 10;

    /** How often an import was seen to be the same. */
    private record Sight(String life, int looks) {}

    private final Imports imports;
    private final ImportSigns signs;
    private final RollForward rollForward;
    private final long every;
    private final Map<String, Sight> sights = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private long looks;
    private volatile @Nullable Import taken;
    private volatile @Nullable Thread looking;

    /** @param patience how long an import may stay as it is before its instance is taken for dead */
    ImportsBeside(
            Imports imports,
            ImportSigns signs,
            RollForward rollForward,
            @Value("${kleurplaat.intake.patience:30s}") Duration patience) {
        super(RollForward.PHASE + 1);
        this.imports = imports;
        this.signs = signs;
        this.rollForward = rollForward;
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
            List<Import> own = new ArrayList<>(imports.underWay());
            Import taking = taken;
            if (taking != null) {
                own.add(taking);
            }
            List<String> ids = own.stream().map(state -> state.ticket().id()).toList();
            show(own, ids);
            if (looks++ % every == 0) {
                lookAt(signs.others(ids));
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // the database is away, for others as well: nobody could show anything, and looking begins anew
            sights.clear();
            log.debug("The imports of other instances cannot be seen now", e);
        }
    }

    private void show(List<Import> own, List<String> ids) {
        if (!own.isEmpty()) {
            shown.addAll(ids);
            signs.beat(own).stream().filter(imports::isOwn).forEach(this::cancel);
        }
        List<String> ended = shown.stream().filter(id -> !ids.contains(id)).toList();
        if (!ended.isEmpty()) {
            signs.endBeat(ended);
            ended.forEach(shown::remove);
        }
    }

    private void cancel(String id) {
        log.info("Import {} is cancelled by way of another instance", id);
        try {
            imports.cancel(id);
        } catch (Problem e) {
            log.debug("Import {} has ended", id, e);
        }
    }

    private void lookAt(List<ImportSigns.Other> others) {
        sights.keySet().retainAll(others.stream().map(ImportSigns.Other::id).toList());
        for (ImportSigns.Other other : others) {
            Sight before = sights.get(other.id());
            int same = before == null || !before.life().equals(other.life()) ? 0 : before.looks() + 1;
            sights.put(other.id(), new Sight(other.life(), same));
            if (same >= LOOKS && taken == null && !imports.isOwn(other.id())) {
                // after this it is given as much time again
                sights.remove(other.id());
                takeOver(other);
            }
        }
    }

    private void takeOver(ImportSigns.Other other) {
        if (signs.gone(other)) {
            log.warn("Import {} was waiting in an instance that is there no more", other.id());
            return;
        }
        // meanwhile the others see that it is in somebody's hands
        taken = imports.find(other.id()).orElse(null);
        Thread.ofPlatform().daemon().name("imports-taken-over").start(() -> {
            try {
                rollForward.takeOver(other.id());
            } catch (RuntimeException | OutOfMemoryError e) {
                log.error("Import {} of another instance cannot be ended now", other.id(), e);
            } finally {
                taken = null;
            }
        });
    }
}
