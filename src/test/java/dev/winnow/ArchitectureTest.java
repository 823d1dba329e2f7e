package dev.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.winnow.signals.api.Signal;

/**
 * Holds the layout: the flow is read, extract, text, links and phrasing, signals, score, report.
 */
@AnalyzeClasses(packages = "dev.winnow", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyBeamKnowsBeam =
      onlyIn("org.apache.beam..", "dev.winnow.beam..")
          .because("the line must run without an engine, in explain and in other programs");

  @ArchTest
  static final ArchRule onlyExtractionKnowsJsoup =
      onlyIn("org.jsoup..", "dev.winnow.extract..")
          .because("everything behind it reads documents, whatever parsed them");

  @ArchTest
  static final ArchRule onlyTextKnowsOpenNlp =
      onlyIn("opennlp..", "dev.winnow.text..")
          .because("its tools are mutable and slow; one package decides where they pay");

  @ArchTest
  static final ArchRule onlyReadingKnowsArchives =
      onlyIn("org.netpreserve..", "dev.winnow.read..")
          .because("offsets and broken records are handled in one place");

  @ArchTest
  static final ArchRule onlyWebKnowsPublicSuffixes =
      onlyIn("crawlercommons..", "dev.winnow.web..")
          .because("a site is the same site for every step");

  @ArchTest
  static final ArchRule signalsArePure =
      noClasses()
          .that()
          .resideInAPackage("dev.winnow.signals..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "dev.winnow.signals..",
              "dev.winnow.model..",
              "dev.winnow.naming..", // a leaf: the words of constants
              "dev.winnow.resource..",
              "dev.winnow.unicode..", // a leaf: where a text may be cut
              "org.apache.commons.text.similarity..", // edit distance, a pure function
              "java..",
              "org.jspecify..")
          .because("a signal measures a page, by its word lists, and nothing else");

  @ArchTest
  static final ArchRule signalsHoldNoState =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .implement(Signal.class)
          .should()
          .beStatic()
          .andShould()
          .beFinal()
          .because("the same page gives the same finding on any thread, in any order");

  @ArchTest
  static final ArchRule signalsAreFinal =
      classes()
          .that()
          .implement(Signal.class)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("one file tells the whole of a signal");

  @ArchTest
  static final ArchRule comparingKnowsNoStepAroundIt =
      noClasses()
          .that()
          .resideInAnyPackage("dev.winnow.corpus..", "dev.winnow.sites..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.winnow.read..",
              "dev.winnow.extract..",
              "dev.winnow.links..",
              "dev.winnow.signals..",
              "dev.winnow.line..",
              "dev.winnow.report..",
              "dev.winnow.review..",
              "dev.winnow.beam..",
              "dev.winnow.cli..")
          .because("pages are compared by what was judged, in memory or over many workers");

  @ArchTest
  static final ArchRule noClockNoRandomNoFiles =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.winnow.signals..",
              "dev.winnow.text..",
              "dev.winnow.links..",
              "dev.winnow.phrasing..",
              "dev.winnow.score..",
              "dev.winnow.corpus..",
              "dev.winnow.sites..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Instant")
          .because("a result depends on the page alone");

  @ArchTest
  static final ArchRule stepsDoNotKnowEachOther =
      slices()
          .matching("dev.winnow.(read|extract|text|links|phrasing|signals|report|review)..")
          .should()
          .notDependOnEachOther()
          .because("only the line knows the order");

  @ArchTest
  static final ArchRule modelIsData =
      classes()
          .that()
          .resideInAPackage("dev.winnow.model..")
          .should(beDataOnly())
          .because("what one step hands to the next has no behaviour of its own");

  @ArchTest
  static final ArchRule modelStandsAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.winnow.model..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "dev.winnow.model..",
              "dev.winnow.naming..", // the words of its constants
              "java..",
              "org.jspecify..")
          .because("every step speaks it");

  @ArchTest
  static final ArchRule onlyTheConsoleTouchesStandardStreams =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.winnow.cli.CommandConsole")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("tests and schedulers must be able to catch what is printed");

  private static ArchRule onlyIn(String library, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static ArchCondition<JavaClass> beDataOnly() {
    return new ArchCondition<>("be a record, an enum or a sealed interface") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean data =
            type.isRecord()
                || type.isEnum()
                || type.isAnonymousClass()
                || type.reflect().isSealed()
                || type.getSimpleName().equals("package-info");
        events.add(new SimpleConditionEvent(type, data, type.getName() + " holds behaviour"));
      }
    };
  }
}
