package nl.kleurplaat.intake.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.intake.assistant.Mapping.SheetMapping;
import nl.kleurplaat.intake.assistant.Translation.ColumnTaken;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import org.junit.jupiter.api.Test;

/** Files as people keep them, each as a few lines, and the rows of our tables that come of them. */
class AssistantTests {

    @Test
    void listsNameEachOtherInEnglishToo() {
        Translation file = read("Partners.csv", """
            Our partners, spring 2026
            Region;Name of organisation;Type of organisation;Policy area;#
            North;Municipality of Dunes;municipality;Youth;1
            North;School The Anchor;school;Youth / Education;2
            Total;2;;;
            """, "Tables.csv", """
            Lead,Participants,Since,Name of collaboration
            Municipality of Dunes,"School the Anchor; Youth Care West",2021,Youth table
            """, "People.csv", """
            Full name\tEmployer\tJob title\tSits on\tMandate?\tMandate until
            A. Tester\tMunicipality of Dunes\talderman\tYouth table\tyes\t31-12-2027
            B. Tester\tSchool The Anchor\thead\tYouth table\tno\t
            """);

        assertThat(rows(file, "organisations"))
                .containsExactly(
                        "id,name,kind,region,domains",
                        "municipality-of-dunes,Municipality of Dunes,municipality,North,Youth",
                        "school-the-anchor,School The Anchor,school,North,Youth;Education",
                        "youth-care-west,Youth Care West,,,");
        assertThat(rows(file, "collaborations")).containsExactly("id,name,start", "youth-table,Youth table,2021");
        assertThat(rows(file, "participations"))
                .containsExactly(
                        "collaboration_id,organisation_id,role",
                        "youth-table,municipality-of-dunes,lead",
                        "youth-table,school-the-anchor,participant",
                        "youth-table,youth-care-west,participant");
        assertThat(rows(file, "representations"))
                .containsExactly(
                        "collaboration_id,stakeholder_id,organisation_id,mandate,until",
                        "youth-table,municipality-of-dunes-1,municipality-of-dunes,yes,31-12-2027",
                        "youth-table,school-the-anchor-1,school-the-anchor,no,");
        assertThat(ids(file)).containsExactly("organisations:youth care west");
        assertThat(file.leftOut())
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(5));
        assertThat(file.rows().of("participations", 3, "organisation_id"))
                .isEqualTo(new Stands("Tables", 2, "Participants"));
    }

    @Test
    void everyPairOfAnEdgeListIsACollaborationOfTwo() {
        Translation file = read("relaties.csv", """
            Wie,Werkt samen met,Sinds,Waarover
            Gemeente A,School B,2020,Jeugd
            School B,gemeente A,2020,Jeugd
            Gemeente A,"Zorg C, Wonen D",maart 2021,Wmo
            Zorg C,Zorg C,,
            """);

        assertThat(rows(file, "organisations"))
                .containsExactly(
                        "id,name", "gemeente-a,Gemeente A", "school-b,School B", "zorg-c,Zorg C", "wonen-d,Wonen D");
        assertThat(rows(file, "collaborations"))
                .containsExactly(
                        "id,name,start,domains",
                        "gemeente-a-school-b,Gemeente A – School B,2020,Jeugd",
                        "gemeente-a-zorg-c,Gemeente A – Zorg C,2021-03-01,Wmo",
                        "gemeente-a-wonen-d,Gemeente A – Wonen D,2021-03-01,Wmo");
        assertThat(rows(file, "participations")).hasSize(7);
        assertThat(ids(file)).containsExactly("days:sinds");
    }

    @Test
    void aMatrixTiesWhoHasAMark() {
        Translation file = read("matrix.csv", """
            ,Gemeente A,School B,Zorg C
            Gemeente A,,x,0
            School B,x,,1
            Zorg C,,,
            """);

        assertThat(file.sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.as()).isEqualTo("matrix"));
        assertThat(rows(file, "collaborations"))
                .containsExactly(
                        "id,name", "gemeente-a-school-b,Gemeente A – School B", "school-b-zorg-c,School B – Zorg C");
    }

    @Test
    void columnsOfMarksAreCollaborations() {
        Translation file = read("partnerlijst.csv", """
            Organisatie,Soort,Jeugdtafel,Woonpact
            Gemeente A,gemeente,trekker,x
            School B,school,x,
            Zorg C,zorg,nee,ja
            """);

        assertThat(rows(file, "participations"))
                .containsExactly(
                        "collaboration_id,organisation_id,role",
                        "jeugdtafel,gemeente-a,trekker",
                        "woonpact,gemeente-a,",
                        "jeugdtafel,school-b,",
                        "woonpact,zorg-c,");
        assertThat(rows(file, "collaborations"))
                .containsExactly("id,name", "jeugdtafel,Jeugdtafel", "woonpact,Woonpact");
    }

    @Test
    void organisationsMayNameTheirCollaborationsAndPartners() {
        Translation file = read("Blad1.csv", """
            Naam organisatie;Type;Samenwerkingsverbanden;Werkt samen met
            Gem. A;gemeente;Jeugdtafel, Woonpact;
            School B;school;Jeugdtafel (voorzitter);Gemeente A
            """);

        assertThat(rows(file, "organisations"))
                .containsExactly("id,name,kind", "gem-a,Gemeente A,gemeente", "school-b,School B,school");
        assertThat(rows(file, "participations"))
                .contains("jeugdtafel,gem-a,", "woonpact,gem-a,", "jeugdtafel,school-b,voorzitter")
                .hasSize(6);
        assertThat(file.choices()).isEmpty();
    }

    @Test
    void whoTakesPartMayStandBelowTheCollaboration() {
        Translation file = read("deelname.csv", """
            Overleg;Partij;Rol
            Jeugdtafel;Gemeente A;trekker
            ;School B;lid
            Woonpact;Gemeente A;lid
            """);

        assertThat(rows(file, "participations"))
                .containsExactly(
                        "collaboration_id,organisation_id,role",
                        "jeugdtafel,gemeente-a,trekker",
                        "jeugdtafel,school-b,lid",
                        "woonpact,gemeente-a,lid");
    }

    @Test
    void nodesAndEdgesOfOtherProgramsAreOrganisationsAndTies() {
        Translation gephi = read(
                "nodes.csv",
                "Id,Label,timeset\n1,Gemeente A,\n2,School B,\n",
                "edges.csv",
                "Source,Target,Type,Id,Label,timeset,Weight\n1,2,Undirected,0,,,1.0\n");
        assertThat(rows(gephi, "organisations"))
                .containsExactly("id,name", "gemeente-a,Gemeente A", "school-b,School B");
        assertThat(rows(gephi, "collaborations"))
                .containsExactly("id,name", "gemeente-a-school-b,Gemeente A – School B");

        Translation kumu = read(
                "elements.csv",
                "Label,Type,Tags,Description\nGemeente A,gemeente,Jeugd|Wmo,Een gemeente\nSchool B,school,Jeugd,\n",
                "connections.csv",
                "From,To,Direction,Label,Type,Description\nGemeente A,School B,mutual,Jeugdtafel,overleg,Elke maand\n");
        assertThat(rows(kumu, "organisations"))
                .containsExactly(
                        "id,name,kind,domains,description",
                        "gemeente-a,Gemeente A,gemeente,Jeugd;Wmo,Een gemeente",
                        "school-b,School B,school,Jeugd,");
        assertThat(rows(kumu, "collaborations"))
                .containsExactly("id,name,kind,goal", "jeugdtafel,Jeugdtafel,overleg,Elke maand");
    }

    @Test
    void filesOfNetworkProgramsAreReadAsTheirTables() {
        List<String> files = List.of("""
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3"><graph defaultedgetype="undirected">
            <attributes class="node"><attribute id="0" title="soort" type="string"/></attributes>
            <nodes><node id="n1" label="Gemeente A"><attvalues><attvalue for="0" value="gemeente"/></attvalues></node>
            <node id="n2" label="School B"/></nodes>
            <edges><edge id="0" source="n1" target="n2"/></edges></graph></gexf>
            """, """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="d0" for="node" attr.name="name" attr.type="string"/><key id="d1" for="node" attr.name="soort"/>
            <graph edgedefault="undirected"><node id="n1"><data key="d0">Gemeente A</data><data key="d1">gemeente</data></node>
            <node id="n2"><data key="d0">School B</data></node><edge source="n1" target="n2"/></graph></graphml>
            """, """
            {"elements": [{"_id": "e1", "attributes": {"label": "Gemeente A", "soort": "gemeente"}},
            {"_id": "e2", "attributes": {"label": "School B"}}], "connections": [{"from": "e1", "to": "e2"}]}
            """);
        for (String text : files) {
            Translation file = network(text);
            assertThat(rows(file, "organisations"))
                    .as(text)
                    .containsExactly("id,name,kind", "gemeente-a,Gemeente A,gemeente", "school-b,School B,");
            assertThat(rows(file, "collaborations"))
                    .containsExactly("id,name", "gemeente-a-school-b,Gemeente A – School B");
        }
        for (String text : List.of(
                "dl n=2 format=edgelist1\nlabels:\n\"Gemeente A\",\"School B\"\ndata:\n1 2 1\n",
                "DL n = 2\nformat = fullmatrix\nlabels:\n\"Gemeente A\" \"School B\"\ndata:\n0 1\n1 0\n",
                "dl n=2 format=nodelist1\nlabels embedded:\ndata:\n\"Gemeente A\" \"School B\"\n")) {
            assertThat(rows(network(text), "collaborations"))
                    .as(text)
                    .containsExactly("id,name", "gemeente-a-school-b,Gemeente A – School B");
        }
    }

    private static Translation network(String text) {
        return Assistant.translate(
                Upload.open("netwerk", text.getBytes(StandardCharsets.UTF_8)), Mapping.NONE, new InRecord());
    }

    @Test
    void aNoteBetweenTheRowsIsAskedAndProposedToBeLeftOut() {
        Translation file = read("partnerlijst.csv", """
            Organisatie,Soort,Regio,Domeinen
            Gemeente A,gemeente,Noord,"Jeugd, jeugd"
            Deze lijst is nog lang niet af hoor,,,
            School B,school,Noord,allemaal
            Zorg C,zorg,Noord,Wmo

            Navragen bij secretariaat,,,
            """);

        assertThat(rows(file, "organisations"))
                .containsExactly(
                        "id,name,kind,region,domains",
                        "gemeente-a,Gemeente A,gemeente,Noord,Jeugd",
                        "school-b,School B,school,Noord,Jeugd;Wmo",
                        "zorg-c,Zorg C,zorg,Noord,Wmo");
        assertThat(file.choices()).hasSize(3);
        assertThat(file.leftOut()).hasSize(2);
    }

    @Test
    void whatIsSaidGoesBeforeWhatIsProposed() {
        String[] files = {
            "lijst.csv",
            "Naam,Soort,Toelichting\nGemeente A,gemeente,groot\nSchool B,schol,\nSchool C,school,\nSchool D,school,\n"
        };
        Translation proposed = read(files);
        assertThat(ids(proposed)).contains("sheet:lijst", "organisation-kind:schol");

        Translation said = Assistant.translate(
                upload(files),
                new Mapping(
                        Map.of(
                                "lijst",
                                new SheetMapping(
                                        "organisations",
                                        Map.of("Toelichting", "organisations.description"),
                                        null,
                                        null,
                                        null)),
                        Map.of("organisation-kind:schol", "use:lagere school")),
                new InRecord());
        assertThat(rows(said, "organisations"))
                .containsExactly(
                        "id,name,kind,description",
                        "gemeente-a,Gemeente A,gemeente,groot",
                        "school-b,School B,lagere school,",
                        "school-c,School C,school,",
                        "school-d,School D,school,");
    }

    @Test
    void whichRowHoldsTheNamesOfColumnsCanBeSaid() {
        String[] files = {
            "lijst.csv",
            "Naam;Soort\nOverzicht;2026\nOrganisatie;Type organisatie\nGemeente A;gemeente\nSchool B;school\n"
        };
        assertThat(read(files).sheets().getFirst().header()).isEqualTo(1);

        Translation said = read(Map.of("lijst", new SheetMapping("organisations", null, 3, null, null)), files);

        assertThat(said.sheets().getFirst().header()).isEqualTo(3);
        assertThat(said.sheets().getFirst().heads())
                .extracting(Translation.Name::label)
                .startsWith("Naam · Soort");
        assertThat(rows(said, "organisations"))
                .containsExactly("id,name,kind", "gemeente-a,Gemeente A,gemeente", "school-b,School B,school");
        assertThat(said.signature())
                .as("what is remembered is found again")
                .isEqualTo(read(files).signature());
        assertThatThrownBy(() -> read(Map.of("lijst", new SheetMapping(null, null, 99, null, null)), files))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatSeparatesTheColumnsCanBeSaid() {
        String[] files = {"lijst.csv", "Organisatie|Regio;Type\nGemeente A|Noord;gemeente\nSchool B|Zuid;school\n"};
        assertThat(read(files).sheets().getFirst().separator()).isEqualTo(";");

        Translation said = read(Map.of("lijst", new SheetMapping(null, null, null, "|", null)), files);

        assertThat(said.sheets().getFirst().separator()).isEqualTo("|");
        assertThat(said.sheets().getFirst().columns())
                .extracting(ColumnTaken::column)
                .containsExactly("Organisatie", "Regio;Type");
        assertThat(said.signature()).isEqualTo(read(files).signature());
        assertThatThrownBy(() -> read(Map.of("lijst", new SheetMapping(null, null, null, "x", null)), files))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatSeparatesValuesInACellIsShownAndCanBeSaid() {
        String[] files = {"lijst.csv", """
            Naam,Domeinen,Deskundigheid
            Gemeente A,Jeugd/Wonen,"schulden, budget"
            School B,Wonen,"rekenen, taal"
            """};
        var as = new SheetMapping("organisations", null, null, null, null);
        Translation seen = read(Map.of("lijst", as), files);
        assertThat(seen.sheets().getFirst().columns())
                .extracting(ColumnTaken::several)
                .containsExactly(List.of(), List.of("Jeugd/Wonen"), List.of("schulden", "budget"));

        var between = Map.of("Domeinen", "/", "Deskundigheid", "");
        Translation said = read(Map.of("lijst", new SheetMapping("organisations", null, null, null, between)), files);

        assertThat(said.sheets().getFirst().columns())
                .extracting(ColumnTaken::several)
                .containsExactly(List.of(), List.of("Jeugd", "Wonen"), List.of("schulden, budget"));
        assertThat(rows(said, "organisations"))
                .containsExactly(
                        "id,name,domains,expertise",
                        "gemeente-a,Gemeente A,Jeugd;Wonen,schulden, budget",
                        "school-b,School B,Wonen,rekenen, taal");
    }

    @Test
    void everySheetSaysWhyItIsTakenForWhatItIs() {
        Translation file = read(
                "Organisaties.csv", "Naam,Soort,Website\nGemeente A,gemeente,\nSchool B,school,\n",
                "begroting.csv", "Post,Bedrag\nHuur,100\nEnergie,200\n",
                "wie met wie.csv", ",Gemeente A,School B\nGemeente A,,x\nSchool B,x,\n");

        assertThat(file.sheets())
                .extracting(sheet -> sheet.why().key())
                .containsExactlyInAnyOrder("assistant.why.list", "assistant.why.no-names", "assistant.why.matrix");
        assertThat(file.sheets())
                .filteredOn(sheet -> sheet.sheet().equals("Organisaties"))
                .singleElement()
                .satisfies(
                        sheet -> assertThat(sheet.why().named().toString()).contains("“Naam”, “Soort”", "named=true"));
        assertThat(read(
                                Map.of("begroting", new SheetMapping("nothing", null, null, null, null)),
                                "begroting.csv",
                                "Post,Bedrag\nHuur,1\n")
                        .sheets()
                        .getFirst()
                        .why()
                        .key())
                .isEqualTo("assistant.why.said");
    }

    @Test
    void ourOwnTablesAreLeftAsTheyAre() {
        Translation file = read("organisaties.csv", "id,naam\na,Gemeente A\n");

        assertThat(file.own()).isTrue();
        assertThat(file.choices()).isEmpty();
    }

    @Test
    void whatIsNoNetworkIsNotTaken() {
        Translation file = read("begroting.csv", "Post,Bedrag\nHuur,100\nEnergie,200\n");

        assertThat(file.upload()).isNull();
        assertThat(file.sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.as()).isEqualTo("nothing"));
    }

    private static List<String> ids(Translation file) {
        return file.choices().stream().map(Choice::id).toList();
    }

    private static Translation read(String... namesAndTexts) {
        return Assistant.translate(upload(namesAndTexts), Mapping.NONE, new InRecord());
    }

    private static Translation read(Map<String, SheetMapping> said, String... namesAndTexts) {
        return Assistant.translate(upload(namesAndTexts), new Mapping(said, Map.of()), new InRecord());
    }

    private static Upload upload(String... namesAndTexts) {
        return Upload.open("test.zip", Zips.of(namesAndTexts));
    }

    private static List<String> rows(Translation file, String table) {
        Upload upload = Objects.requireNonNull(file.upload());
        return upload.parts().stream()
                .filter(part -> part.path().equals(table + ".csv"))
                .flatMap(part -> {
                    try (var in = upload.open(part)) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .map(line -> line.replace("\"", ""))
                .toList();
    }
}
