package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Trigger;

/** What is unpacked from the jar is what the folder's files say when they are read. */
class PackedTest {
  private final Problems problems = new Problems();
  private final RuleFiles files = RuleFiles.directory(Path.of("rules"), problems);
  private final RuleSet bundled = RuleSet.bundled();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh", "zh-CN", "fr"})
  void textsAreThoseOfTheFolder(String tag) {
    Texts read = Texts.read(files, problems);
    Locale locale = Locale.forLanguageTag(tag);

    assertEquals(read.of(locale), bundled.texts().of(locale));
    assertEquals(read.languages(), bundled.texts().languages());
    assertEquals(read.keys(tag), bundled.texts().keys(tag));
    assertTrue(bundled.texts().of(locale).get(0).size() > 400);
  }

  @Test
  void tablesAreThoseOfTheFolder() {
    Tables read = new Tables(files, problems);
    Tables packed = bundled.tables();

    assertEquals(read.codes(), packed.codes());
    for (String code : read.codes()) {
      assertEquals(read.scenario(code), packed.scenario(code));
    }
    for (Trigger trigger : Trigger.values()) {
      assertEquals(read.trigger(trigger), packed.trigger(trigger));
    }
    for (Action action : Action.values()) {
      assertEquals(read.action(action), packed.action(action));
    }
    for (PaymentMethod method : PaymentMethod.values()) {
      assertEquals(read.route(method), packed.route(method));
    }
    for (CouponKind kind : CouponKind.values()) {
      assertEquals(read.coupon(kind), packed.coupon(kind));
    }
    for (Input input : Input.values()) {
      assertEquals(read.questions().asking(input), packed.questions().asking(input));
      for (int word = 0; word < input.words().size(); word++) {
        assertEquals(
            read.questions().changes(input, word, new FactValues()),
            packed.questions().changes(input, word, new FactValues()));
      }
    }
    assertEquals(read.limits().figures(), packed.limits().figures());
    assertEquals(read.windows(), packed.windows());
    assertEquals(read.contradictions(), packed.contradictions());
    assertEquals(read.vocabulary().meanings(), packed.vocabulary().meanings());
  }

  @Test
  void codesAndTextsMeanWhatTheyMeanInTheFolder() {
    Vocabulary read = new Tables(files, problems).vocabulary();
    Vocabulary packed = bundled.tables().vocabulary();

    assertTrue(compared("notices", "text", read::notice, packed::notice) > 40);
    compared("payment-errors", "code", read::paymentError, packed::paymentError);
    compared("cancel-reasons", "code", read::cancelReason, packed::cancelReason);
    compared("tracking-codes", "code", read::trackingCode, packed::trackingCode);
    compared("tracking-texts", "text", read::trackingText, packed::trackingText);
    for (int number = 1; number <= read.meanings().size(); number++) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"))) {
        assertEquals(read.exampleOfNotice(number, locale), packed.exampleOfNotice(number, locale));
      }
    }
  }

  private int compared(
      String table, String column, Function<String, Object> read, Function<String, Object> packed) {
    int compared = 0;
    int place = table.equals("tracking-texts") ? 1 : 0;
    for (var row : Packed.bundled().rows("tables/" + table + ".csv")) {
      String value = row.get(place).replace("*", " so ");
      assertTrue(read.apply(value) != null, column + " " + value);
      assertEquals(read.apply(value), packed.apply(value));
      compared++;
    }
    return compared;
  }

  @Test
  void boundsHoldWhateverTheWordsAre() {
    Random random = new Random(7);
    Fact[] facts = Fact.values();
    for (Stage stage : Stage.values()) {
      StageTable table = bundled.stage(stage);
      Bounds bounds = new Bounds(table);
      long[] possible = new long[table.words()];
      long[] certain = new long[table.words()];
      long[] partly = new long[table.words()];
      long[] must = new long[table.words()];
      long[] sets = new long[facts.length];
      for (int i = 0; i < 5_000; i++) {
        FactValues values = new FactValues();
        for (Fact fact : facts) {
          int words = TruthTable.size(fact, bundled.tables().codes().size());
          if (i == 0 || random.nextInt(4) == 0) {
            sets[fact.ordinal()] = 1L << random.nextInt(words);
            sets[fact.ordinal()] |= random.nextBoolean() ? 0 : 1L << random.nextInt(words);
          }
          values.set(fact, Long.numberOfTrailingZeros(sets[fact.ordinal()]));
        }
        long some = random.nextLong();
        bounds.all(sets, possible, certain);
        bounds.without(some, sets, partly, must);
        bounds.within(partly, must, table.readOf(some), sets, partly, must);
        assertArrayEquals(possible, partly);
        assertArrayEquals(certain, must);
        for (int word = 0; word < table.words(); word++) {
          long matching = table.matching(word, values);
          assertEquals(matching, matching & possible[word], "each that matches is possible");
          assertEquals(certain[word], certain[word] & matching, "each that is certain matches");
        }
      }
    }
  }
}
