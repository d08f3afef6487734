package nl.kleurplaat.types;

import java.util.Map;

/** Fields that several types have. */
final class Fields {

    private Fields() {}

    static Field organisation() {
        return Field.reference("organisation_id", "organisations", "organisatie_id", "organisatie", "organisation");
    }

    static Field stakeholder() {
        return Field.reference("stakeholder_id", "stakeholders", "betrokkene_id", "betrokkene", "stakeholder");
    }

    static Field collaboration() {
        return Field.reference(
                "collaboration_id", "collaborations", "samenwerking_id", "samenwerking", "collaboration");
    }

    static Field dialogue() {
        return Field.reference("dialogue_id", "dialogues", "dialoog_id", "dialoog", "dialogue");
    }

    static Field domains() {
        return Field.of("domains", FieldType.DOMAINS, "domeinen", "domein", "domain");
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
