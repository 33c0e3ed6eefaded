package org.saferplan.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the modules and packages. What a class may use is listed and all else is
 * forbidden, so that no rule passes because nobody thought of a library.
 *
 * <p>Core is every package that no other module claims: a new one is held to core's rules at once.
 */
final class ArchitectureTest {
  /** Raise it as code arrives: it shows that the rules below were put to the whole program. */
  private static final int CLASSES_AT_LEAST = 450;

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.saferplan");

  private static final DescribedPredicate<JavaClass> DOORWAY = resideInAPackage("org.saferplan");
  private static final DescribedPredicate<JavaClass> JSON = module("json");
  private static final DescribedPredicate<JavaClass> JSON_STORE = module("json.store");
  private static final DescribedPredicate<JavaClass> JSON_WIRING = module("json.wiring");
  private static final DescribedPredicate<JavaClass> JSON_LANGUAGE =
      JSON.and(not(JSON_STORE.or(JSON_WIRING))).as("the JSON language");
  private static final DescribedPredicate<JavaClass> CSV = module("csv");
  private static final DescribedPredicate<JavaClass> PERSISTENCE = JSON.or(CSV);
  private static final DescribedPredicate<JavaClass> WEB = module("web");
  private static final DescribedPredicate<JavaClass> WEB_WIRING = module("web.wiring");
  private static final DescribedPredicate<JavaClass> CLI = module("cli");
  private static final DescribedPredicate<JavaClass> CORE =
      resideInAPackage("org.saferplan..").and(not(PERSISTENCE.or(WEB).or(CLI))).as("core");
  private static final DescribedPredicate<JavaClass> CORE_WIRING = module("wiring");

  private static final DescribedPredicate<JavaClass> PRIMITIVES =
      describe("primitives", type -> type.getBaseComponentType().isPrimitive());
  private static final DescribedPredicate<JavaClass> ANNOTATIONS =
      resideInAPackage("org.jspecify.annotations");
  private static final DescribedPredicate<JavaClass> CONSTRAINTS =
      resideInAPackage("jakarta.validation.constraints");
  private static final DescribedPredicate<JavaClass> VALIDATOR =
      resideInAnyPackage("jakarta.validation", "jakarta.validation.metadata");
  private static final DescribedPredicate<JavaClass> GUICE =
      resideInAPackage("com.google.inject..");
  private static final DescribedPredicate<JavaClass> JACKSON =
      resideInAnyPackage("tools.jackson.core..", "tools.jackson.databind..");
  private static final DescribedPredicate<JavaClass> COMMONS_CSV =
      resideInAPackage("org.apache.commons.csv");
  private static final DescribedPredicate<JavaClass> SERVER =
      resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", "org.slf4j");

  private static final DescribedPredicate<JavaClass> PLATFORM =
      PRIMITIVES.or(
          resideInAnyPackage(
              "java.io",
              "java.lang..",
              "java.math",
              "java.net",
              "java.nio..",
              "java.security",
              "java.text",
              "java.time..",
              "java.util.."));

  private static final DescribedPredicate<JavaClass> FILES =
      resideInAnyPackage("java.nio.file..", "java.nio.channels..")
          .or(belongToAnyOf(java.io.File.class))
          .as("files");

  private static final DescribedPredicate<JavaClass> OUTSIDE_THE_PROGRAM =
      belongToAnyOf(
          java.lang.Process.class,
          java.lang.ProcessBuilder.class,
          java.lang.ProcessHandle.class,
          java.lang.Runtime.class,
          java.lang.System.class,
          java.util.Calendar.class,
          java.util.Date.class,
          java.util.GregorianCalendar.class,
          java.util.Random.class,
          java.util.Scanner.class,
          java.util.SplittableRandom.class,
          java.util.TimeZone.class,
          java.util.Timer.class,
          java.util.TimerTask.class,
          java.util.concurrent.ThreadLocalRandom.class);

  private static final DescribedPredicate<JavaClass> PURE_PLATFORM =
      PRIMITIVES
          .or(
              resideInAnyPackage(
                  "java.lang",
                  "java.lang.annotation",
                  "java.lang.invoke",
                  "java.lang.reflect",
                  "java.math",
                  "java.nio.charset",
                  "java.text",
                  "java.time..",
                  "java.util",
                  "java.util.concurrent",
                  "java.util.concurrent.atomic",
                  "java.util.concurrent.locks",
                  "java.util.function",
                  "java.util.regex",
                  "java.util.stream"))
          .or(
              belongToAnyOf(
                  java.security.MessageDigest.class, java.security.NoSuchAlgorithmException.class))
          .and(not(OUTSIDE_THE_PROGRAM));

  private static final DescribedPredicate<JavaClass> FOR_CORE =
      CORE.or(PURE_PLATFORM)
          .or(ANNOTATIONS)
          .or(CONSTRAINTS)
          .or(VALIDATOR)
          .or(resideInAPackage("org.pcollections"))
          .as("core, the platform without input, output or chance, and core's few libraries");

  private static final DescribedPredicate<JavaClass> FOR_JSON =
      JSON.or(CORE)
          .or(PLATFORM)
          .or(ANNOTATIONS)
          .or(CONSTRAINTS)
          .or(JACKSON)
          .as("persistence-json, core, the platform and Jackson");

  private static final DescribedPredicate<JavaClass> FOR_CSV =
      CSV.or(CORE)
          .or(PLATFORM)
          .or(ANNOTATIONS)
          .or(COMMONS_CSV)
          .as("CSV, core, the platform and Commons CSV");

  private static final DescribedPredicate<JavaClass> FOR_WEB =
      WEB.or(CORE)
          .or(JSON_LANGUAGE)
          .or(CSV)
          .or(PLATFORM)
          .or(ANNOTATIONS)
          .or(SERVER)
          .as("web-javalin, core, the JSON language, CSV, the platform and Javalin");

  private static final DescribedPredicate<JavaClass> FOR_CLI =
      CLI.or(CORE)
          .or(PERSISTENCE)
          .or(WEB)
          .or(PLATFORM)
          .or(ANNOTATIONS)
          .or(resideInAPackage("picocli"))
          .as("all modules, the platform and picocli");

  /** What answers differently on another machine, in another place or the next time. */
  private static final Set<String> UNSTEADY =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.nio.charset.Charset.defaultCharset",
          "java.time.ZoneId.systemDefault",
          "java.util.Collections.shuffle",
          "java.util.Locale.getDefault",
          "java.util.UUID.randomUUID");

  @Test
  void theRulesAreReadAgainstTheWholeProgramAndNothingElse() {
    assertThat(PROGRAM).hasSizeGreaterThanOrEqualTo(CLASSES_AT_LEAST);
    assertThat(PROGRAM).map(JavaClass::getSimpleName).noneMatch(name -> name.endsWith("Test"));
  }

  @Test
  void everyPackageLiesInTheModuleThatClaimsIt() {
    assertLiesIn("core", "saferplan-core", CORE);
    assertLiesIn("persistence-json", "saferplan-persistence-json", PERSISTENCE);
    assertLiesIn("web-javalin", "saferplan-web-javalin", WEB);
    assertLiesIn("cli", "saferplan-cli", CLI);
  }

  @Test
  void coreUsesOnlyWhatItIsAllowed() {
    hold(classes().that(CORE.and(not(CORE_WIRING))).should().onlyDependOnClassesThat(FOR_CORE));
    hold(classes().that(CORE_WIRING).should().onlyDependOnClassesThat(FOR_CORE.or(GUICE)));
  }

  @Test
  void coreNeverAsksTheTimeAndLeavesNothingToChance() {
    hold(noClasses().that(CORE).should().accessTargetWhere(readsAClock()));
    hold(noClasses().that(CORE).should().accessTargetWhere(isUnsteady()));
  }

  @Test
  void theClockIsKnownAtTheDoorwayAndToTheStoreAlone() {
    DescribedPredicate<JavaClass> holdsTheClock = DOORWAY.or(module("store")).or(CORE_WIRING);

    hold(
        noClasses()
            .that(CORE.and(not(holdsTheClock)))
            .should()
            .dependOnClassesThat(belongToAnyOf(Clock.class, InstantSource.class)));
  }

  @Test
  void corePackagesFormNoCycles() {
    SliceRule rule = slices().matching("org.saferplan.(*)..").should().beFreeOfCycles();

    rule.check(PROGRAM.that(CORE));
  }

  @Test
  void nothingInCoreReachesBackToTheDoorway() {
    hold(
        noClasses()
            .that(CORE.and(not(DOORWAY.or(CORE_WIRING))))
            .should()
            .dependOnClassesThat(DOORWAY));
  }

  @Test
  void persistenceUsesOnlyWhatItIsAllowed() {
    hold(
        classes()
            .that(JSON.and(not(JSON_WIRING.or(JSON_STORE))))
            .should()
            .onlyDependOnClassesThat(FOR_JSON));
    hold(
        classes()
            .that(JSON_STORE)
            .should()
            .onlyDependOnClassesThat(FOR_JSON.or(resideInAPackage("org.tukaani.xz"))));
    hold(classes().that(JSON_WIRING).should().onlyDependOnClassesThat(FOR_JSON.or(GUICE)));
  }

  @Test
  void theJsonLanguageKnowsNoStoreAndNoFile() {
    hold(noClasses().that(JSON_LANGUAGE).should().dependOnClassesThat(JSON_STORE.or(JSON_WIRING)));
    hold(noClasses().that(JSON_LANGUAGE).should().dependOnClassesThat(FILES));
  }

  @Test
  void csvUsesOnlyWhatItIsAllowedAndKnowsNoFile() {
    hold(classes().that(CSV).should().onlyDependOnClassesThat(FOR_CSV));
    hold(noClasses().that(CSV).should().dependOnClassesThat(FILES));
  }

  @Test
  void theWebUsesOnlyWhatItIsAllowed() {
    hold(classes().that(WEB.and(not(WEB_WIRING))).should().onlyDependOnClassesThat(FOR_WEB));
    hold(classes().that(WEB_WIRING).should().onlyDependOnClassesThat(FOR_WEB.or(GUICE)));
  }

  @Test
  void nobodyDependsOnTheCommandLine() {
    hold(noClasses().that(not(CLI)).should().dependOnClassesThat(CLI));
  }

  @Test
  void theCommandLineComposesInItsRootAndItsWiring() {
    DescribedPredicate<JavaClass> root = resideInAPackage("org.saferplan.cli");
    DescribedPredicate<JavaClass> wiring = module("cli.wiring");
    DescribedPredicate<JavaClass> validation =
        resideInAnyPackage("jakarta.validation..", "org.hibernate.validator..");

    hold(classes().that(CLI.and(not(root.or(wiring)))).should().onlyDependOnClassesThat(FOR_CLI));
    hold(classes().that(root).should().onlyDependOnClassesThat(FOR_CLI.or(GUICE)));
    hold(classes().that(wiring).should().onlyDependOnClassesThat(FOR_CLI.or(GUICE).or(validation)));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    hold(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
    hold(noFields().should().beAnnotatedWith("com.google.inject.Inject"));
  }

  @Test
  void noNameHidesWhatAClassIsAbout() {
    hold(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Service)(\\$.*)?"));
  }

  @Test
  void everyPackageSaysWhatBelongsInItAndIsNullMarked() {
    List<String> unmarked =
        PROGRAM.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(candidate -> !isNullMarked(candidate))
            .map(JavaPackage::getName)
            .toList();

    assertThat(unmarked).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  private static DescribedPredicate<JavaClass> module(String name) {
    return resideInAPackage("org.saferplan." + name + "..").as(name);
  }

  private static DescribedPredicate<JavaAccess<?>> readsAClock() {
    return describe(
        "a clock is read",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && (asksForNow(target) || takesTheMachinesClock(target)));
  }

  private static boolean asksForNow(CodeUnitAccessTarget target) {
    return target.getName().equals("now")
        && target.getOwner().getPackageName().startsWith("java.time")
        && target.getRawParameterTypes().stream()
            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
  }

  private static boolean takesTheMachinesClock(CodeUnitAccessTarget target) {
    return target.getOwner().isAssignableTo(InstantSource.class)
        && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
  }

  private static DescribedPredicate<JavaAccess<?>> isUnsteady() {
    return describe(
        "the answer is not always the same",
        call -> UNSTEADY.contains(call.getTargetOwner().getName() + "." + call.getName()));
  }

  private static boolean isNullMarked(JavaPackage candidate) {
    return candidate
        .tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
        .orElse(false);
  }

  private static void assertLiesIn(
      String folder, String artifact, DescribedPredicate<JavaClass> claimed) {
    assertThat(PROGRAM.that(claimed))
        .as(folder)
        .isNotEmpty()
        .extracting(type -> type.getSource().orElseThrow().getUri().toString())
        .allMatch(
            uri ->
                uri.contains("/" + folder + "/target/classes/")
                    || uri.contains("/" + artifact + "-"));
  }

  /**
   * An allow-list over packages that are still to come may be empty; the program as such is not.
   */
  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }
}
