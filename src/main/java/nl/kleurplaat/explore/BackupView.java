package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.departures.Backup;

/** New ties that make up for a loss, as the API shows them. */
record BackupView(NetworkAnalysis analysis, Backup it) {

    public List<List<String>> ties() {
        List<String> keys = analysis.network().keys();
        return it.ties().stream()
                .map(tie -> List.of(keys.get(tie.a()), keys.get(tie.b())))
                .toList();
    }

    public double restores() {
        return it.restores();
    }
}
