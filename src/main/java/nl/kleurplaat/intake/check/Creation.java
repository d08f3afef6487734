package nl.kleurplaat.intake.check;

/** A thing that an import makes: its key and the row that asks for it; row 0 is a domain or region named by others. */
public record Creation(String table, int row, String key) {}
