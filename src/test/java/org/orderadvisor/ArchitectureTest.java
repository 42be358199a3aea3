package org.orderadvisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows between packages go one way. */
class ArchitectureTest {
  private static final JavaClasses MAIN_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.orderadvisor");

  @Test
  void packagesHaveNoCycle() {
    slices()
        .matching("org.orderadvisor.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a reader starts at the front door and never comes back to it")
        .check(MAIN_CLASSES);
  }

  @Test
  void arrowsGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("org.orderadvisor.cli..")
        .layer("validate")
        .definedBy("org.orderadvisor.validate..")
        .layer("front door")
        .definedBy("org.orderadvisor")
        .layer("json")
        .definedBy("org.orderadvisor.json..")
        .layer("match")
        .definedBy("org.orderadvisor.match..")
        .layer("rules")
        .definedBy("org.orderadvisor.rules..")
        .layer("facts")
        .definedBy("org.orderadvisor.facts..")
        .layer("verdict")
        .definedBy("org.orderadvisor.verdict..")
        .layer("order")
        .definedBy("org.orderadvisor.order..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("front door")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("validate")
        .mayOnlyBeAccessedByLayers("cli", "front door")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("cli", "validate")
        .whereLayer("match")
        .mayOnlyBeAccessedByLayers("front door", "validate")
        .whereLayer("rules")
        .mayOnlyBeAccessedByLayers("cli", "front door", "validate", "match")
        .whereLayer("facts")
        .mayOnlyBeAccessedByLayers("rules", "match")
        .check(MAIN_CLASSES);
  }

  @Test
  void theCoreNeedsNeitherJsonNorACommandLine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.orderadvisor",
            "org.orderadvisor.match..",
            "org.orderadvisor.rules..",
            "org.orderadvisor.facts..",
            "org.orderadvisor.verdict..",
            "org.orderadvisor.order..",
            "org.orderadvisor.words..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.orderadvisor.cli..", "tools.jackson..", "org.snakeyaml..", "picocli..")
        .because("an app that embeds the jar brings neither JSON nor a command line")
        .check(MAIN_CLASSES);
  }

  @Test
  void onlyTheRulesPackageKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.orderadvisor.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .because("apps and the other packages are to see rules, not their engine")
        .check(MAIN_CLASSES);
  }

  @Test
  void nothingReadsAClockOrTheMachinesSettings() {
    noClasses()
        .that()
        .resideInAnyPackage("org.orderadvisor.match..", "org.orderadvisor.rules..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .because("a verdict depends on the case, its asOf and the rules only")
        .check(MAIN_CLASSES);
  }
}
