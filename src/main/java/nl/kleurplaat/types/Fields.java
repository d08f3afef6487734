package nl.kleurplaat.types;

import java.util.Map;

/** Fields that several types have. */
final class Fields {

    private Fields() {}

    static Field domains() {
        return Field.of("domains", FieldType.DOMAINS, "domeinen", "domein", "domain");
    }

    /** The domains that something is about. */
    static Field concerns() {
        return domains().as("CONCERNS").filterable();
    }

    static Field primaryDomain() {
        return Field.of("primary_domain", FieldType.DOMAIN, "hoofddomein", "primair_domein");
    }

    static Field region() {
        return Field.of("region", FieldType.REGION, "regio").as("IN_REGION");
    }

    static Field conversation() {
        return Field.choice(
                "conversation",
                Map.of(
                        "business", "BUSINESS",
                        "zakelijk", "BUSINESS",
                        "content", "CONTENT",
                        "inhoudelijk", "CONTENT",
                        "both", "BOTH",
                        "beide", "BOTH"),
                "gesprek",
                "soort_gesprek");
    }

    static Field setting() {
        return Field.choice(
                "setting",
                Map.of(
                        "formal", "FORMAL",
                        "formeel", "FORMAL",
                        "informal", "INFORMAL",
                        "informeel", "INFORMAL",
                        "both", "BOTH",
                        "beide", "BOTH"),
                "vorm",
                "setting_van_het_gesprek");
    }

    static Field date() {
        return Field.of("date", FieldType.DAY, "datum", "dag");
    }

    static Field from() {
        return Field.of("from", FieldType.START, "van", "vanaf", "begin", "start", "begindatum", "startdatum");
    }

    static Field until() {
        return Field.of("until", FieldType.END, "tot", "tot_en_met", "einde", "eind", "end", "einddatum", "to");
    }

    static Field start() {
        return Field.of("start", FieldType.START, "begin", "van", "vanaf", "from", "begindatum", "startdatum");
    }

    static Field end() {
        return Field.of("end", FieldType.END, "einde", "eind", "tot", "tot_en_met", "until", "einddatum", "to");
    }
}
