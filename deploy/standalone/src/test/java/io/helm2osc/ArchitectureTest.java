package io.helm2osc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may use whom, and what may occur only in one place: the table of the design, held.
@AnalyzeClasses(packages = "io.helm2osc", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CONTRACT = "io.helm2osc.contract..";
    private static final String CHART = "io.helm2osc.chart..";
    private static final String TEMPLATE = "io.helm2osc.template..";
    private static final String PIPELINE = "io.helm2osc.pipeline..";
    private static final String API = "io.helm2osc.api..";
    private static final String FETCHER = "io.helm2osc.fetcher..";
    private static final String TRANSFORMER = "io.helm2osc.transformer..";
    private static final String PACKAGER = "io.helm2osc.packager..";
    private static final String STANDALONE = "io.helm2osc.standalone..";

    /// Ours that read no clock and touch no disk, no net, no broker: bytes and records in, records out.
    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
                    CONTRACT, CHART, TEMPLATE, API, FETCHER, TRANSFORMER, PACKAGER)
            .and(resideOutsideOfPackages("io.helm2osc.*.in..", "io.helm2osc.*.out..", "io.helm2osc.*.wiring.."))
            .as("pure classes");

    // Who may use whom

    @ArchTest
    static final ArchRule contractUsesNobody = onlyUses(CONTRACT, CONTRACT);

    @ArchTest
    static final ArchRule chartUsesContract = onlyUses(CHART, CHART, CONTRACT);

    @ArchTest
    static final ArchRule templateUsesChart = onlyUses(TEMPLATE, TEMPLATE, CHART, CONTRACT);

    @ArchTest
    static final ArchRule pipelineUsesContract = onlyUses(PIPELINE, PIPELINE, CONTRACT);

    @ArchTest
    static final ArchRule apiUsesNoOtherService = onlyUses(API, API, CONTRACT, CHART, PIPELINE);

    @ArchTest
    static final ArchRule fetcherUsesNoOtherService = onlyUses(FETCHER, FETCHER, CONTRACT, CHART, PIPELINE);

    @ArchTest
    static final ArchRule transformerUsesNoOtherService =
            onlyUses(TRANSFORMER, TRANSFORMER, CONTRACT, CHART, TEMPLATE, PIPELINE);

    @ArchTest
    static final ArchRule packagerUsesNoOtherService = onlyUses(PACKAGER, PACKAGER, CONTRACT, CHART, PIPELINE);

    @ArchTest
    static final ArchRule packagesOfAModuleHaveNoCycles =
            slices().matching("io.helm2osc.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    // What the core never touches

    @ArchTest
    static final ArchRule pureClassesKnowNoFrameworkAndNoOutside = noClasses()
            .that(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.net.http..",
                            "java.util.logging..",
                            "org.slf4j..",
                            "org.jboss.logging..",
                            "jakarta..",
                            "io.quarkus..",
                            "io.smallrye..",
                            "org.eclipse.microprofile..",
                            "org.apache.kafka..",
                            "com.marcnuri..")
                    .or(nameMatching(
                            "java\\.net\\.(Server|Datagram)?Socket|java\\.net\\.(URL|URLConnection|InetAddress)"))
                    .or(nameMatching("java\\.io\\.(File|FileReader|FileWriter|FileInputStream|FileOutputStream)"))
                    .or(nameMatching("java\\.io\\.RandomAccessFile"))
                    .or(nameMatching("java\\.lang\\.(Process|ProcessBuilder|ProcessHandle|Runtime)"))
                    .or(nameMatching("java\\.util\\.(Random|Timer)|java\\.security\\.SecureRandom"))
                    .as("the outside world or a framework"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pureClassesAreToldTheTime = noClasses()
            .that(PURE)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a clock is read or an id is drawn",
                    call -> switch (call.getTargetOwner().getName()) {
                        case "java.time.Clock" -> call.getName().startsWith("system");
                        case "java.time.Instant",
                                "java.time.LocalDate",
                                "java.time.LocalDateTime",
                                "java.time.OffsetDateTime",
                                "java.time.ZonedDateTime" -> call.getName().equals("now");
                        case "java.lang.System" ->
                            call.getName().matches("currentTimeMillis|nanoTime|getenv|getProperty");
                        case "java.util.UUID" -> call.getName().equals("randomUUID");
                        case "java.lang.Math" -> call.getName().equals("random");
                        default -> false;
                    }))
            .allowEmptyShould(true);

    // What belongs in one place

    @ArchTest
    static final ArchRule listenersLiveIn = methods()
            .that()
            .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("io.helm2osc.*.in..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resourcesLiveIn = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .resideInAPackage("io.helm2osc.*.in..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resourceMethodsLiveIn = methods()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("io.helm2osc.*.in..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule processesAreStartedByTheTransformersRimAndByWhatRuns = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.helm2osc.transformer.out..", "io.helm2osc.broker..", STANDALONE, "io.helm2osc.testkit..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "Runtime.exec is called",
                    call -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                            && call.getName().equals("exec")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theNetIsTheFetchers = noClasses()
            .that()
            .resideOutsideOfPackages("io.helm2osc.fetcher.out..", "io.helm2osc.examples..", "io.helm2osc.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "okhttp3..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theHelmEngineIsTheTransformers = noClasses()
            .that()
            .resideOutsideOfPackage("io.helm2osc.transformer.out..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.marcnuri..")
            .allowEmptyShould(true);

    // Names and shapes

    @ArchTest
    static final ArchRule namesAreTheDomainsWords = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Processor")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreConcepts = noClasses()
            .should()
            .resideInAnyPackage("..model..", "..service..", "..dto..", "..exception..", "..util..", "..utils..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule staticsAreConstants =
            fields().that().areStatic().and().areNotPrivate().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    private static ArchRule onlyUses(String user, String... used) {
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.helm2osc..")
                        .and(resideOutsideOfPackages(used))
                        .as("what is ours and not in " + String.join(", ", used)))
                .allowEmptyShould(true);
    }
}
