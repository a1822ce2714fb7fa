package dev.klaxon.standalone.structure;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.klaxon.command.bad.AsksTheQuerySide;
import dev.klaxon.command.bad.PublicHandler;
import dev.klaxon.corpora.bad.CallsTheHouse;
import dev.klaxon.domain.bad.ReadsTheClock;
import dev.klaxon.domain.bad.circle.Forth;
import dev.klaxon.domain.bad.circle.back.Back;
import dev.klaxon.events.bad.KnowsTheDomain;
import dev.klaxon.query.bad.AsksTheCommandSide;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rooms of the house keep to themselves; each rule is held against the house and against what breaks it. */
class StructureTest {

    /** Tests that other modules share come in jars, which the predefined option takes for the house. */
    private static final ImportOption NO_SHARED_TESTS = location -> !location.contains("-tests.jar");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(NO_SHARED_TESTS)
            .importPackages("dev.klaxon");

    private static final ArchRule COMMANDS_KNOW_NO_QUERIES = noClasses()
            .that()
            .resideInAPackage("dev.klaxon.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.klaxon.query..");

    private static final ArchRule QUERIES_KNOW_NO_COMMANDS = noClasses()
            .that()
            .resideInAPackage("dev.klaxon.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.klaxon.command..");

    private static final ArchRule EVENTS_KNOW_NOBODY = classes()
            .that()
            .resideInAPackage("dev.klaxon.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.klaxon.events..", "java..", "com.fasterxml.jackson..", "org.joda.money..", "org.jspecify..");

    private static final ArchRule THE_DOMAIN_IS_PURE = classes()
            .that()
            .resideInAPackage("dev.klaxon.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.klaxon.domain..", "dev.klaxon.events..", "java..", "org.joda.money..", "org.jspecify..");

    private static final ArchRule THE_STUDY_KNOWS_NO_PRODUCT = classes()
            .that()
            .resideInAPackage("dev.klaxon.corpora..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.klaxon.corpora..", "java..", "tools.jackson..", "org.jspecify..");

    private static final ArchRule TIME_AND_IDS_COME_FROM_THE_EDGE = classes()
            .that()
            .resideInAnyPackage(
                    "dev.klaxon.events..",
                    "dev.klaxon.domain..",
                    "dev.klaxon.store..",
                    "dev.klaxon.command..",
                    "dev.klaxon.query..")
            .should(not(callMethod(Instant.class, "now").or(callMethod(UUID.class, "randomUUID"))));

    private static final ArchRule PARTS_COME_BY_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    private static final ArchRule SLICES_SHOW_NO_INSIDES = classes()
            .that()
            .resideInAnyPackage("dev.klaxon.command..", "dev.klaxon.query..")
            .and()
            .haveNameMatching(".*(Handler|Projector|Endpoint)")
            .should()
            .bePackagePrivate();

    private static final ArchRule PACKAGES_RUN_IN_NO_CIRCLE =
            slices().matching("dev.klaxon.(**)").should().beFreeOfCycles();

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(COMMANDS_KNOW_NO_QUERIES, List.of(AsksTheQuerySide.class)),
                Arguments.of(QUERIES_KNOW_NO_COMMANDS, List.of(AsksTheCommandSide.class)),
                Arguments.of(EVENTS_KNOW_NOBODY, List.of(KnowsTheDomain.class)),
                Arguments.of(THE_DOMAIN_IS_PURE, List.of(ReadsTheClock.class)),
                Arguments.of(THE_STUDY_KNOWS_NO_PRODUCT, List.of(CallsTheHouse.class)),
                Arguments.of(TIME_AND_IDS_COME_FROM_THE_EDGE, List.of(ReadsTheClock.class)),
                Arguments.of(PARTS_COME_BY_CONSTRUCTOR, List.of(PublicHandler.class)),
                Arguments.of(SLICES_SHOW_NO_INSIDES, List.of(PublicHandler.class)),
                Arguments.of(PACKAGES_RUN_IN_NO_CIRCLE, List.of(Forth.class, Back.class)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds_in_the_house_and_bites(ArchRule rule, List<Class<?>> breakIt) {
        rule.check(HOUSE);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(breakIt)).hasViolation())
                .as("%s notices %s", rule, breakIt)
                .isTrue();
    }
}
