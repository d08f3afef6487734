package nl.kleurplaat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The arrows between packages, and what may be where; each rule was seen failing once. */
@AnalyzeClasses(packages = "nl.kleurplaat", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    /** Each package says in its package-info what it may use. */
    @Test
    void packagesUseOnlyWhatTheySayTheyUse() {
        ApplicationModules.of(KleurplaatApplication.class).verify();
    }

    @ArchTest
    static final ArchRule ANALYSES_FORM_NO_CIRCLE =
            slices().matching("nl.kleurplaat.analysis.(*)..").should().beFreeOfCycles();

    /** From file to record: each room knows those before it. */
    @ArchTest
    static final ArchRule AN_IMPORT_GOES_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("file")
            .definedBy("nl.kleurplaat.intake.file")
            .layer("rows")
            .definedBy("nl.kleurplaat.intake.rows")
            .layer("check")
            .definedBy("nl.kleurplaat.intake.check")
            .layer("assistant")
            .definedBy("nl.kleurplaat.intake.assistant")
            .layer("write")
            .definedBy("nl.kleurplaat.intake.write")
            .layer("face")
            .definedBy("nl.kleurplaat.intake")
            .whereLayer("face")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("write")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("assistant")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("assistant", "write", "face")
            .whereLayer("rows")
            .mayOnlyBeAccessedByLayers("assistant", "check", "write", "face");

    @ArchTest
    static final ArchRule ANALYSES_ARE_PLAIN = noClasses()
            .that()
            .resideInAnyPackage("nl.kleurplaat.analysis..", "nl.kleurplaat.lens..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.(beans|context|stereotype|web|graphql|data)..",
                    "org.neo4j..",
                    "java.io..",
                    "java.net..");

    /** One request is on one day; nothing asks for another. */
    @ArchTest
    static final ArchRule ONLY_THE_API_KNOWS_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("nl.kleurplaat.api..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    /** What is found is there for every face, and knows none of them. */
    @ArchTest
    static final ArchRule RESULTS_KNOW_NO_GRAPHQL = noClasses()
            .that()
            .resideInAnyPackage("nl.kleurplaat.results..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("graphql..", "org.springframework.(graphql|web)..");

    /** In a jar they stand still for good when many load classes: ADR 22. */
    @ArchTest
    static final ArchRule NOTHING_RUNS_IN_VIRTUAL_THREADS = noClasses()
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor");

    @ArchTest
    static final ArchRule RANDOMNESS_IS_SEEDED = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Random.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

    @ArchTest
    static final ArchRule ONLY_THE_EMBEDDED_PACKAGE_KNOWS_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("nl.kleurplaat.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.configuration..", "org.neo4j.dbms..", "org.neo4j.kernel..", "org.neo4j.graphdb..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    /** One name, one meaning. */
    @ArchTest
    static void noTwoClassesHaveTheSameName(JavaClasses classes) {
        Map<String, List<String>> named = classes.stream()
                .filter(it -> it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        named.values().removeIf(packages -> packages.size() == 1);

        assertThat(named).isEmpty();
    }

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..service..");
}
