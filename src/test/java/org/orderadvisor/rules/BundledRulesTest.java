package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The rules in the jar are those of the folder {@code rules/}, and they are whole. */
class BundledRulesTest {
  private static final Path FOLDER = Path.of("rules");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z_]+}");
  private static final RuleSet BUNDLED = RuleSet.bundled();

  @Test
  void theJarCarriesTheFoldersRules(@TempDir Path anew) throws Exception {
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddrools.parallelRulesBuildThreshold=-1",
                "-cp",
                System.getProperty("java.class.path"),
                BundledRulesBuild.class.getName(),
                FOLDER.toString(),
                anew.toString())
            .inheritIO()
            .start();
    assertEquals(0, build.waitFor());

    int compared = 0;
    try (Stream<Path> files = Files.walk(anew)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = anew.relativize(file).toString().replace('\\', '/');
        try (InputStream in = BundledRulesTest.class.getClassLoader().getResourceAsStream(name)) {
          assertTrue(in != null, name + " is missing. Maybe mvn process-classes was not run.");
          assertArrayEquals(Files.readAllBytes(file), in.readAllBytes(), name);
          compared++;
        }
      }
    }
    assertEquals(2, compared); // rows, and classes
    Problems problems = new Problems();
    assertEquals(RuleFiles.directory(FOLDER, problems).revision(), BUNDLED.revision().revision());
  }

  @Test
  void everyRuleHasASourceAndASentenceInEveryLanguage() {
    List<String> missing = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      for (Rule entry : BUNDLED.stage(stage).rules()) {
        RuleInfo rule = entry.info();
        assertTrue(rule.source().length() > 5, () -> rule.name() + " has no @Source");
        for (String language : BUNDLED.texts().languages()) {
          if (!BUNDLED.texts().keys(language).contains(rule.textKey())) {
            missing.add(language + ": " + rule.textKey());
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyLanguageHasTheSameKeysAndPlaceholders() {
    Map<String, Set<String>> english = placeholders("en");
    for (String language : BUNDLED.texts().languages()) {
      assertEquals(english, placeholders(language), language);
    }
  }

  @Test
  void everyPlaceholderIsFilledIn() {
    Set<String> known = new TreeSet<>(BUNDLED.tables().limits().figures().keySet());
    known.addAll(
        List.of(
            "amount",
            "earliest",
            "latest",
            "earliestDays",
            "latestDays",
            "first",
            "second",
            "code",
            "codes",
            "question",
            "steps",
            "answer"));
    Set<String> unknown = new TreeSet<>();
    placeholders("en").values().forEach(unknown::addAll);
    unknown.removeIf(name -> known.contains(name.substring(1, name.length() - 1)));
    assertEquals(Set.of(), unknown);
  }

  private static Map<String, Set<String>> placeholders(String language) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (String key : BUNDLED.texts().keys(language)) {
      Set<String> names = new TreeSet<>();
      PLACEHOLDER
          .matcher(
              String.valueOf(BUNDLED.texts().find(java.util.Locale.forLanguageTag(language), key)))
          .results()
          .forEach(match -> names.add(match.group()));
      found.put(key, names);
    }
    return found;
  }

  @Test
  void spanishSpeaksToTheBuyerAsAFriend() {
    Pattern formal =
        Pattern.compile(
            "(?iu)\\b(usted|suya|pidió a|inténtelo|puede comprarlo|(todavía|ya no) quiere"
                + "|le (urge|pide|satisface|gusta)|sus mensajes|cancele)\\b");
    Set<String> found = new TreeSet<>();
    for (String key : BUNDLED.texts().keys("es")) {
      String text =
          String.valueOf(BUNDLED.texts().find(java.util.Locale.forLanguageTag("es"), key));
      if ((key.startsWith("question.") || key.startsWith("answer."))
          && formal.matcher(text).find()) {
        found.add(key + "=" + text);
      }
    }
    assertEquals(Set.of(), found);
  }

  @Test
  void noSentenceIsLeftOverFromARuleThatIsGone() {
    Set<String> rules = new HashSet<>();
    for (Stage stage : Stage.values()) {
      BUNDLED.stage(stage).rules().forEach(rule -> rules.add(rule.info().textKey()));
    }
    Set<String> leftOver = new TreeSet<>(BUNDLED.texts().keys("en"));
    leftOver.removeIf(key -> !key.startsWith("reason.") || rules.contains(key));
    assertEquals(Set.of(), leftOver);
  }

  @ParameterizedTest
  @EnumSource(
      value = LanguageLevelOption.class,
      names = {"DRL6", "DRL10"})
  void eachFileIsReadAloneAtBothLanguageLevels(LanguageLevelOption level) throws Exception {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.directory(FOLDER, problems);
    for (Stage stage : Stage.values()) {
      for (Map.Entry<String, String> file : files.in(stage.folder()).entrySet()) {
        DrlParser parser = new DrlParser(level);
        PackageDescr parsed = parser.parse(false, new StringReader(file.getValue()));

        assertEquals(List.of(), parser.getErrors(), file.getKey());
        assertEquals(stage.packageName(), parsed.getName(), file.getKey());
        assertEquals(3, parsed.getImports().size(), file.getKey());
      }
    }
  }
}
