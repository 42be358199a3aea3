package org.orderadvisor.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Fact;
import org.orderadvisor.rules.FactValues;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Tables;

/** Derived facts against what they declare. {@code -Dorders=100000 -Dseed=7} tries more. */
class PossibleFactsTest {
  private static final int ORDERS = Integer.getInteger("orders", 5_000);
  private static final long SEED = Long.getLong("seed", 20261123L);

  private final RuleSet rules = RuleSet.bundled();
  private final Tables tables = rules.tables();
  private final Disagreements disagreements = new Disagreements(tables.contradictions());
  private final Worlds worlds = new Worlds(rules);

  @Test
  void aFactChangesOnlyWithTheInputsThatItSaysItRestsOn() {
    Random random = new Random(SEED);
    RandomOrders orders = new RandomOrders(SEED);
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      InputValues inputs = worlds.inputs(order, order.asOf());
      for (Input input : Input.values()) {
        InputValues other = inputs.copy();
        int[] words = worlds.words(input);
        other.set(input, words[random.nextInt(words.length)]);
        FactValues before = Derivation.derive(inputs, tables.vocabulary());
        FactValues after = Derivation.derive(other, tables.vocabulary());
        for (Fact fact : Fact.values()) {
          if (before.get(fact) != after.get(fact)) {
            assertTrue(
                Derivation.restsOn(fact).contains(input), () -> fact + " changes with " + input);
            seen.add(List.of(fact, input));
          }
        }
      }
    }
    Set<List<Object>> declared = new HashSet<>();
    for (Fact fact : Fact.values()) {
      Derivation.restsOn(fact).forEach(input -> declared.add(List.of(fact, input)));
    }
    declared.removeAll(seen);
    // No row of the table of notices says that somebody asked to cancel; one may.
    assertEquals(Set.of(List.of(Fact.CANCELLATION_PENDING, Input.NOTICE)), declared);
  }

  @Test
  void noWordThatAFactCanBeIsLeftOut() {
    Random random = new Random(SEED);
    RandomOrders orders = new RandomOrders(SEED);
    for (int i = 0; i < ORDERS; i++) {
      OrderCase order = orders.next();
      Instant asOf = order.asOf();
      InputValues known = worlds.inputs(order, asOf);
      FactValues now = Derivation.derive(known, tables.vocabulary());
      boolean longAgo =
          order.placedAt() == null
              || order
                  .placedAt()
                  .isBefore(asOf.minus(tables.limits().period(Limit.TRACKING_STALLED)));
      long[] sets = PossibleFacts.of(known, now, longAgo, tables, disagreements).facts();
      for (int world = 0; world < 40; world++) {
        FactValues values =
            Derivation.derive(complete(known, longAgo, random), tables.vocabulary());
        if (agrees(values, now)) {
          for (Fact fact : Fact.values()) {
            assertTrue(
                Derivation.restsOn(fact).isEmpty()
                    || (sets[fact.ordinal()] >>> values.get(fact) & 1) != 0,
                () -> fact + " can be " + fact.words().get(values.get(fact)));
          }
        }
      }
    }
  }

  private InputValues complete(InputValues known, boolean longAgo, Random random) {
    InputValues world = known.copy();
    double share = random.nextDouble();
    for (Input input : Input.values()) {
      int[] words = worlds.words(input);
      int word = words[random.nextInt(words.length)];
      boolean tooLongAgo = input == Input.SHIPMENT_SHIPPED_AT && word == 0 && !longAgo;
      if (known.unknown(input) && random.nextDouble() < share && !tooLongAgo) {
        world.set(input, word);
      }
    }
    return world;
  }

  private boolean agrees(FactValues values, FactValues now) {
    for (Contradiction row : tables.contradictions()) {
      if (row.factsHold(values) && !row.factsHold(now)) {
        return false;
      }
    }
    return true;
  }
}
