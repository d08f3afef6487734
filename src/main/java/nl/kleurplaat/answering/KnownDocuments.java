package nl.kleurplaat.answering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps the documents that were asked lately and are valid, so that they are parsed and validated once. */
final class KnownDocuments implements PreparsedDocumentProvider {

    /** Of all documents together. */
    private static final long MOST_BYTES = 32L << 20;

    /**
     * A parsed document takes at most so many times its text, and something where it is short: measured 62 for a list of
     * numbers of one digit, 25 for fields of three letters.
     */
    private static final int BYTES_PER_CHARACTER = 64;

    private static final int LEAST_BYTES = 2_000;

    private final Cache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String text, PreparsedDocumentEntry entry) -> LEAST_BYTES + BYTES_PER_CHARACTER * text.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry entry = known.getIfPresent(input.getQuery());
        if (entry == null) {
            entry = parseAndValidate.apply(input);
            if (!entry.hasErrors()) {
                known.put(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }
}
