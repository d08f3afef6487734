package nl.kleurplaat.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.network.GraphVersion;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Once a day erases who is kept longer than was said, or only lists them where that is set; also where several instances run
 * on one database.
 */
@Component
class Retention {

    /** Who erased them, as the history and the audit tell it. */
    static final String BY = "retention";

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Driver driver;
    private final PersonChecks checks;
    private final Erasures erasures;
    private final Texts texts;
    private final Today today;
    private final Way way;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("retention").daemon().unstarted(task));

    /** What becomes of who is kept too long. */
    enum Way {
        ERASE,
        LIST
    }

    Retention(
            Driver driver,
            PersonChecks checks,
            Erasures erasures,
            Texts texts,
            Today today,
            @Value("${kleurplaat.persons.retention:erase}") Way way) {
        this.driver = driver;
        this.checks = checks;
        this.erasures = erasures;
        this.texts = texts;
        this.today = today;
        this.way = way;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = daily.scheduleWithFixedDelay(this::tryOut, 10, 60, TimeUnit.MINUTES);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        daily.shutdownNow();
    }

    private void tryOut() {
        try {
            look(way);
        } catch (Neo4jException | Problem e) {
            log.warn("Who is kept too long cannot be looked for now; it is tried again: {}", e.getMessage());
        }
    }

    /**
     * Does what there is to do today.
     *
     * @return how many were erased
     */
    int look(Way how) {
        LocalDate day = today.now();
        List<PersonChecks.Check> past = checks.past(day);
        if (past.isEmpty() || !begins(day)) {
            return 0;
        }
        if (how == Way.LIST) {
            log.info("{} persons are kept longer than was said; they are listed under Wijzigen", past.size());
            return 0;
        }
        String reason = texts.text(Texts.DUTCH, "persons.retention");
        int count = 0;
        for (PersonChecks.Check one : past) {
            try {
                erasures.erase(one.key(), one.version(), reason, NamesInTexts.NAME, Texts.DUTCH, BY);
                count++;
            } catch (Problem e) {
                // changed or erased meanwhile: looked at again tomorrow
                log.info("One person who is kept too long is left until tomorrow: {}", e.code());
            }
        }
        log.info("{} persons were kept longer than was said, and are erased", count);
        return count;
    }

    /** Whether this instance does it today: the first one that comes. */
    boolean begins(LocalDate day) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                GraphVersion.lock(tx);
                return !tx.run("""
                    MATCH (v:Version {id: 'network'})
                    WHERE v.retentionOn IS NULL OR v.retentionOn < $day
                    SET v.retentionOn = $day
                    RETURN v
                    """, Map.of("day", day)).list().isEmpty();
            });
        }
    }
}
