/** What leaves the program as files, for those who never see GraphQL: readers of the same results. */
@ApplicationModule(
        allowedDependencies = {
            "results",
            "analysis",
            "compact",
            "lens",
            "browse",
            "intake",
            "snapshot",
            "practice",
            "types",
            "answering",
            "api"
        })
@NullMarked
package nl.kleurplaat.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
