package nl.kleurplaat.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kleurplaat.api.Sentence;
import tools.jackson.databind.JsonNode;

/** A file that is imported, or only looked at: followed to its end and told in lines. */
final class SentImport {

    private static final long PACE = 200;
    /** How long a file that is being sent may still take to get a name; seconds. */
    private static final long PATIENCE = 5;

    private static final Set<String> ENDED = Set.of("DONE", "FAILED");

    private final KleurplaatCommand command;

    SentImport(KleurplaatCommand command) {
        this.command = command;
    }

    int send(ServiceClient service, Path file, String parameters) throws InterruptedException {
        JsonNode state;
        var id = new CompletableFuture<String>();
        ProgressBar bar = command.progress("command.importing");
        var interruption = new Interruption(() -> cancel(service, id, bar));
        try (bar;
                interruption) {
            state = service.send(file, parameters);
            id.complete(state.get("id").asString());
            while (!ENDED.contains(state.get("status").asString())) {
                bar.at(
                        state.at("/progress/done").asLong(),
                        state.at("/progress/total").asLong());
                Thread.sleep(PACE);
                state = service.get("/api/imports/" + id.join());
            }
        }
        if (interruption.isAsked()) {
            return CommandFailure.REFUSED;
        }
        if (command.isJson()) {
            command.out().println(state.toPrettyString());
        } else {
            tell(state);
        }
        return state.get("status").asString().equals("DONE")
                        && (isSkipping(state) || state.get("errors").isEmpty())
                ? 0
                : CommandFailure.REFUSED;
    }

    /** Cancels the import, and says what became of it. */
    private void cancel(ServiceClient service, CompletableFuture<String> id, ProgressBar bar) {
        String what;
        try {
            String path = "/api/imports/" + id.get(PATIENCE, TimeUnit.SECONDS);
            boolean cancelled =
                    service.delete(path + "?wait=true").get("cancelled").asBoolean();
            what = cancelled ? "command.import-cancelled" : "command.import-not-cancelled";
        } catch (CommandFailure e) {
            what = "command.import-not-cancelled";
        } catch (TimeoutException | ExecutionException e) {
            what = "command.import-not-sent";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        bar.close();
        command.err().println(command.texts().text(what));
    }

    private static boolean isSkipping(JsonNode state) {
        return state.get("skipErrors").asBoolean();
    }

    private void tell(JsonNode state) {
        say("errors", state);
        say("warnings", state);
        for (JsonNode table : state.get("tables")) {
            Map<String, Object> counts = new HashMap<>();
            String name = table.get("table").asString();
            counts.put("table", state.path("labels").path(name).asString(name));
            for (String count : Set.of("created", "changed", "unchanged", "failed")) {
                counts.put(count, table.get(count).asInt());
            }
            println(new Sentence("command.import-table", counts));
        }
        println(Sentence.of("command.import-" + end(state)));
    }

    private static String end(JsonNode state) {
        if (!state.get("status").asString().equals("DONE")) {
            return "failed";
        }
        return state.get("dryRun").asBoolean() ? "looked" : "done";
    }

    /** The findings of a kind, one on a line. */
    private void say(String kind, JsonNode state) {
        JsonNode findings = state.get(kind);
        for (JsonNode finding : findings) {
            boolean isPlaced = finding.get("row").asInt() > 0;
            Map<String, Object> named = new HashMap<>();
            named.put("kind", kind);
            named.put("table", finding.get("table").asString());
            named.put("placed", isPlaced);
            named.put("row", finding.get("row").asInt());
            named.put("column", finding.get("column").asString(""));
            named.put("isColumn", !finding.get("column").isNull());
            named.put("value", finding.get("value").asString(""));
            named.put("isValue", !finding.get("value").isNull());
            named.put("message", finding.get("message").asString());
            println(new Sentence("command.finding", named));
        }
        int more = state.get(kind.replaceFirst("s$", "Total")).asInt() - findings.size();
        if (more > 0) {
            println(new Sentence("command.more-findings", Map.of("kind", kind, "more", more)));
        }
    }

    private void println(Sentence sentence) {
        command.out().println(command.texts().text(sentence));
    }
}
