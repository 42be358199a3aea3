package org.orderadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.RulesRevision;
import org.orderadvisor.verdict.Verdict;

/** Neither the order of files nor that of rules in them matters. */
class RuleOrderTest {
  private static final String RULE = "\nrule ";

  @Test
  void shuffledRulesGiveTheSameVerdicts(@TempDir Path folder) throws IOException {
    RulesFolder rules = RulesFolder.copiedTo(folder);
    Random random = new Random(7);
    for (String stage : List.of("closure", "refund", "advice")) {
      shuffle(rules, stage, random);
    }
    OrderAdvisor shuffled = OrderAdvisor.builder().rules(folder).build();
    OrderAdvisor standard = OrderAdvisor.standard();
    RandomOrders orders = new RandomOrders(11);

    assertNotEquals(standard.rules().revision(), shuffled.rules().revision());
    for (int i = 0; i < 3_000; i++) {
      OrderCase order = orders.next();
      assertEquals(
          withoutRevision(standard.advise(order)), withoutRevision(shuffled.advise(order)));
    }
  }

  /** All rules of a stage in random order, in files of other names. */
  private static void shuffle(RulesFolder rules, String stage, Random random) throws IOException {
    List<String> all = new ArrayList<>();
    String head = "";
    for (String file : rules.files(stage)) {
      String text = Files.readString(rules.path().resolve(file));
      head = text.substring(0, text.indexOf(RULE));
      all.addAll(Arrays.asList(text.substring(head.length() + RULE.length()).split(RULE)));
      rules.delete(file);
    }
    Collections.shuffle(all, random);
    int half = all.size() / 2;
    rules.write(stage + "/z.drl", head + RULE + String.join(RULE, all.subList(0, half)));
    rules.write(stage + "/a.drl", head + RULE + String.join(RULE, all.subList(half, all.size())));
  }

  private static Verdict withoutRevision(Verdict verdict) {
    return new Verdict(
        verdict.orderId(),
        verdict.asOf(),
        verdict.scenario(),
        verdict.outlook(),
        verdict.endedBy(),
        verdict.whoActs(),
        verdict.headline(),
        verdict.steps(),
        verdict.refund(),
        verdict.reasons(),
        new RulesRevision("any", "any"));
  }
}
