package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Answer;
import org.orderadvisor.rules.Rule.Condition;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * The rules of all stages as one table, laid out for speed: for each group of {@link FactGroups} a
 * row for each number that it can be, with a bit for each rule that no condition on the group's
 * facts excludes. The rows of an order's groups laid over each other leave the rules that match.
 * Facts that are decided on the way have rows of their own. Immutable and thread-safe.
 */
public final class MatchTable {
  /** Words that are laid over each other at once: the bundled rules need no more. */
  private static final int BLOCK = 2;

  private static final Stage[] STAGES = Stage.values();
  private static final int TRIGGERS = Trigger.values().length;

  /** Where the rows of routes begin, whether money is late or not. */
  private static final int LATE = Answer.YES.ordinal() * Route.values().length;

  private static final int IN_TIME = Answer.NO.ordinal() * Route.values().length;

  /** The words of a row, a multiple of the block's. */
  private final int width;

  /** The bit of each stage's first rule, and the one after the last. */
  private final int[] begins;

  /** The words that the second stage's rules are in, */
  private final int refundFrom;

  private final int refundTo;

  /** and the first of the last stage's. */
  private final int adviceFrom;

  private final long[] all;

  /** Where the rows of each group begin, up to the last that conditions read. */
  private final int[] starts;

  /** The rows, two words of each in a block. */
  private final long[][] blocks;

  /** The rows of each scenario, for the second stage: all rules of the last are left. */
  private final long[] refundRows;

  /**
   * The rows of what is decided on the way, for the last stage, numbered as {@link FactGroups}
   * does: of each scenario the triggers,
   */
  private final long[] scenarioRows;

  /** and, by whether the money is late, the routes. */
  private final long[] routeRows;

  /** Whether a condition on several facts reads one that is decided on the way. */
  private final boolean readsDecided;

  /** By the stage: the conditions on several facts. */
  private final Joint[][] joint;

  /** Whether there are any. */
  private final boolean anyJoint;

  /** A condition with the word and the bit of its rule. */
  private record Joint(TruthTable truth, int word, long rule) {}

  /** By the stages' own tables, in their order: a stage's bits follow those of the one before. */
  MatchTable(List<StageTable> tables, List<Scenario> scenarios) {
    begins = new int[STAGES.length + 1];
    List<List<Joint>> conditions = new ArrayList<>();
    for (Stage stage : STAGES) {
      begins[stage.ordinal() + 1] =
          begins[stage.ordinal()] + tables.get(stage.ordinal()).rules().size();
      conditions.add(new ArrayList<>());
    }
    width = (begins[STAGES.length] / Long.SIZE / BLOCK + 1) * BLOCK;
    refundFrom = begins[Stage.REFUND.ordinal()] >>> 6;
    refundTo = (begins[Stage.ADVICE.ordinal()] + Long.SIZE - 1) >>> 6;
    adviceFrom = begins[Stage.ADVICE.ordinal()] >>> 6;
    all = new long[width];
    long[] last = new long[width];
    Map<Fact, long[]> byFact = new EnumMap<>(Fact.class);
    int bit = 0;
    for (Stage stage : STAGES) {
      for (Rule rule : tables.get(stage.ordinal()).rules()) {
        all[bit >>> 6] |= 1L << bit;
        last[bit >>> 6] |= stage == Stage.ADVICE ? 1L << bit : 0;
        for (Condition condition : rule.conditions()) {
          add(condition.truth(), bit, byFact, scenarios.size(), conditions.get(stage.ordinal()));
        }
        bit++;
      }
    }
    joint = new Joint[STAGES.length][];
    for (int i = 0; i < joint.length; i++) {
      joint[i] = conditions.get(i).toArray(new Joint[0]);
    }
    int count = 0;
    for (Fact fact : byFact.keySet()) {
      int group = FactGroups.group(fact.ordinal());
      count = group < FactGroups.DECIDED ? Math.max(count, group + 1) : count;
    }
    starts = new int[count];
    int size = 0;
    for (int group = 0; group < count; group++) {
      starts[group] = size * BLOCK;
      size += FactGroups.size(group);
    }
    blocks = new long[width / BLOCK][size * BLOCK];
    for (int group = 0; group < count; group++) {
      addRows(rows(group, byFact, scenarios.size()), starts[group]);
    }
    scenarioRows = rows(FactGroups.SCENARIO, byFact, scenarios.size());
    routeRows = rows(FactGroups.ROUTE, byFact, scenarios.size());
    addUsual(scenarios, byFact);
    refundRows = new long[scenarios.size() * width];
    for (int scenario = 0; scenario < scenarios.size(); scenario++) {
      for (int word = 0; word < width; word++) {
        refundRows[scenario * width + word] =
            scenarioRows[scenario * TRIGGERS * width + word] | last[word];
      }
    }
    boolean decided = false;
    boolean any = false;
    for (Joint[] ofStage : joint) {
      for (Joint condition : ofStage) {
        any = true;
        for (Fact fact : condition.truth.facts()) {
          decided |= fact.readableFrom() != Stage.CLOSURE;
        }
      }
    }
    readsDecided = decided;
    anyJoint = any;
  }

  private void add(
      TruthTable truth, int bit, Map<Fact, long[]> byFact, int scenarios, List<Joint> conditions) {
    if (truth.facts().size() > 1) {
      conditions.add(new Joint(truth, bit >>> 6, 1L << bit));
      return;
    }
    Fact fact = truth.facts().get(0);
    int size = TruthTable.size(fact, scenarios);
    long[] row = byFact.get(fact);
    if (row == null) {
      row = full(size * width);
      byFact.put(fact, row);
    }
    for (int word = 0; word < size; word++) {
      if (!truth.holdsFor(word)) {
        row[word * width + (bit >>> 6)] &= ~(1L << bit);
      }
    }
  }

  private static long[] full(int length) {
    long[] all = new long[length];
    Arrays.fill(all, -1L);
    return all;
  }

  /** A group's rows: those of its facts laid over each other, for all that they can be. */
  private long[] rows(int group, Map<Fact, long[]> byFact, int scenarios) {
    long[] product = full(width);
    for (Fact fact : FactGroups.facts(group)) {
      int size = TruthTable.size(fact, scenarios);
      long[] row = byFact.get(fact);
      long[] next = new long[product.length * size];
      int at = 0;
      for (int value = 0; value < size; value++) {
        for (int i = 0; i < product.length; i += width) {
          for (int word = 0; word < width; word++) {
            long own = row == null ? -1L : row[value * width + word];
            next[at++] = product[i + word] & own;
          }
        }
      }
      product = next;
    }
    return product;
  }

  private void addRows(long[] rows, int start) {
    for (int block = 0; block < blocks.length; block++) {
      int at = start;
      for (int row = block * BLOCK; row < rows.length; row += width) {
        blocks[block][at++] = rows[row];
        blocks[block][at++] = rows[row + 1];
      }
    }
  }

  /** What usually happens in a scenario is known with it. */
  private void addUsual(List<Scenario> scenarios, Map<Fact, long[]> byFact) {
    int each = scenarioRows.length / scenarios.size();
    for (Scenario scenario : scenarios) {
      lay(byFact.get(Fact.REFUND_USUAL), scenario.refund(), scenario.number() * each, each);
      lay(
          byFact.get(Fact.REFUND_USUAL_ENDED_BY),
          scenario.endedBy(),
          scenario.number() * each,
          each);
    }
  }

  private void lay(long @Nullable [] rows, Enum<?> word, int from, int length) {
    if (rows != null) {
      for (int i = 0; i < length; i++) {
        scenarioRows[from + i] &= rows[word.ordinal() * width + i % width];
      }
    }
  }

  /** How many words the bits of all stages take; the last bit is none. */
  public int words() {
    return width;
  }

  /** The bit of a stage's first rule: the others follow. */
  public int begin(Stage stage) {
    return begins[stage.ordinal()];
  }

  /** The bit after a stage's last rule. */
  public int end(Stage stage) {
    return begins[stage.ordinal() + 1];
  }

  /**
   * Finds the rules of the first stage that match, and those of later ones that the case leaves.
   *
   * @param bits is set
   */
  public void closure(FactValues values, long[] bits) {
    for (int block = 0; block < blocks.length; block++) {
      long[] rows = blocks[block];
      long first = all[block * BLOCK];
      long second = all[block * BLOCK + 1];
      int group = starts.length & 1; // two at a time, after the first if their number is odd
      if (group != 0) {
        int row = starts[0] + values.group(0) * BLOCK;
        first &= rows[row];
        second &= rows[row + 1];
      }
      for (; group < starts.length; group += 2) {
        int row = starts[group] + values.group(group) * BLOCK;
        int next = starts[group + 1] + values.group(group + 1) * BLOCK;
        first &= rows[row] & rows[next];
        second &= rows[row + 1] & rows[next + 1];
      }
      bits[block * BLOCK] = first;
      bits[block * BLOCK + 1] = second;
    }
    excludeJoint(Stage.CLOSURE, values, bits);
  }

  /** Whether the values must say what was decided, too: else only its numbers are looked at. */
  public boolean readsDecided() {
    return readsDecided;
  }

  /** Leaves the rules of the second stage that match in a scenario; of the last stage, all. */
  public void refund(int scenario, FactValues values, long[] bits) {
    int row = scenario * width;
    for (int word = refundFrom; word < refundTo; word++) {
      bits[word] &= refundRows[row + word];
    }
    excludeJoint(Stage.REFUND, values, bits);
  }

  /** Leaves the rules of the last stage that match once all is decided. */
  public void advice(
      int scenario, int trigger, Route route, boolean overdue, FactValues values, long[] bits) {
    int row = (scenario * TRIGGERS + trigger) * width;
    int routeRow = (route.ordinal() + (overdue ? LATE : IN_TIME)) * width;
    for (int word = adviceFrom; word < width; word++) {
      bits[word] &= scenarioRows[row + word] & routeRows[routeRow + word];
    }
    excludeJoint(Stage.ADVICE, values, bits);
  }

  private void excludeJoint(Stage stage, FactValues values, long[] bits) {
    if (!anyJoint) {
      return;
    }
    for (Joint condition : joint[stage.ordinal()]) {
      if ((bits[condition.word] & condition.rule) != 0 && !condition.truth.holds(values)) {
        bits[condition.word] &= ~condition.rule;
      }
    }
  }
}
