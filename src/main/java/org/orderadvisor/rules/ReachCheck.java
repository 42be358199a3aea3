package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderadvisor.rules.ParsedRule.Condition;
import org.orderadvisor.rules.ParsedRule.OneOf;
import org.orderadvisor.rules.ParsedRule.Test;
import org.orderadvisor.words.Nearest;

/**
 * Checks whether rules can match: tries each condition on every combination of its facts' words.
 * {@link ConditionProbe} has the engine try them again, so there is a bound to both. Not
 * thread-safe.
 */
final class ReachCheck {
  /** How many combinations of words one condition may have. */
  static final int MOST_COMBINATIONS = 20_000;

  /** How many combinations all conditions of a folder may have together. */
  static final int MOST_ALTOGETHER = 2_000_000;

  private static final String UNKNOWN = "UNKNOWN";

  private final Words words;
  private final Problems problems;
  private long tried;

  /** Whether something holds where each fact has the word of this number. */
  private interface Holds {
    boolean at(int[] word);
  }

  /** What a condition is on: facts by their numbers, and their words. */
  private static final class Facts {
    private final List<String> paths = new ArrayList<>();
    private final List<List<String>> words = new ArrayList<>();

    /** The facts that are compared under a negation. */
    private final Set<String> negated = new LinkedHashSet<>();

    /** The facts of which the condition itself says what holds if they are unknown. */
    private final Set<String> unknownNamed = new LinkedHashSet<>();

    long combinations() {
      long combinations = 1;
      for (List<String> ofFact : words) {
        combinations = Math.min(combinations * ofFact.size(), MOST_ALTOGETHER);
      }
      return combinations;
    }
  }

  ReachCheck(Words words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /** A condition that never or always holds, and a rule whose conditions exclude each other. */
  void check(ParsedRule rule) {
    Map<String, Set<String>> left = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      Facts facts = new Facts();
      Holds holds = read(condition.test(), false, facts);
      if (isSmall(rule, condition, facts)) {
        tryAll(rule, condition, facts, holds);
        if (facts.paths.size() == 1) {
          narrow(rule, condition, facts, holds, left);
        }
      }
    }
  }

  private boolean isSmall(ParsedRule rule, Condition condition, Facts facts) {
    long combinations = facts.combinations();
    if (combinations > MOST_COMBINATIONS) {
      problems.note(
          Code.TOO_LARGE,
          rule,
          condition.start(),
          "this condition is about too many facts at once: their words have more than %s combinations. Write commas for &&, and a rule for each side of ||."
              .formatted(MOST_COMBINATIONS));
      return false;
    }
    boolean before = tried > MOST_ALTOGETHER;
    tried += combinations;
    if (tried > MOST_ALTOGETHER && !before) {
      problems.note(
          Code.TOO_LARGE,
          rule,
          condition.start(),
          "from here on there are too many combinations of words to try: all conditions together may have %s. Write commas for &&, and a rule for each side of ||, where many facts stand in one condition."
              .formatted(MOST_ALTOGETHER));
    }
    return tried <= MOST_ALTOGETHER;
  }

  private void tryAll(ParsedRule rule, Condition condition, Facts facts, Holds holds) {
    int size = facts.paths.size();
    int[] word = new int[size];
    boolean[] unknownHolds = new boolean[size];
    boolean ever = false;
    boolean always = true;
    int turned = 0;
    while (turned < size) {
      boolean now = holds.at(word);
      ever |= now;
      always &= now;
      for (int i = 0; now && i < size; i++) {
        unknownHolds[i] |= facts.words.get(i).get(word[i]).equals(UNKNOWN);
      }
      turned = 0;
      while (turned < size && ++word[turned] == facts.words.get(turned).size()) {
        word[turned++] = 0;
      }
    }
    if (!ever) {
      problems.note(
          Code.NEVER_HOLDS,
          rule,
          condition.start(),
          "this condition can never hold: " + Nearest.shown(condition.text()));
    } else if (always) {
      problems.note(
          Code.ALWAYS_HOLDS,
          rule,
          condition.start(),
          "this condition always holds: " + Nearest.shown(condition.text()));
    } else {
      for (int i = 0; i < size; i++) {
        String path = facts.paths.get(i);
        if (unknownHolds[i] && facts.negated.contains(path) && !facts.unknownNamed.contains(path)) {
          problems.note(
              Code.HOLDS_FOR_UNKNOWN,
              rule,
              condition.start(),
              "this condition also holds for an unknown fact, only because it is negated. Name the words that are meant, UNKNOWN among them if so.");
          return;
        }
      }
    }
  }

  private void narrow(
      ParsedRule rule,
      Condition condition,
      Facts facts,
      Holds holds,
      Map<String, Set<String>> left) {
    String fact = facts.paths.get(0);
    List<String> all = facts.words.get(0);
    Set<String> holding = left.computeIfAbsent(fact, path -> new LinkedHashSet<>(all));
    boolean was = !holding.isEmpty();
    for (int i = 0; i < all.size(); i++) {
      if (!holds.at(new int[] {i})) {
        holding.remove(all.get(i));
      }
    }
    if (was && holding.isEmpty()) {
      problems.note(
          Code.NEVER_HOLDS,
          rule,
          condition.start(),
          "the conditions on " + fact + " exclude each other, so the rule can never match.");
    }
  }

  private Holds read(Test test, boolean inside, Facts facts) {
    if (test instanceof OneOf one) {
      return read(one, inside, facts);
    }
    boolean not = test instanceof ParsedRule.Not;
    Holds[] parts =
        test.parts().stream().map(part -> read(part, inside != not, facts)).toArray(Holds[]::new);
    if (not) {
      return word -> !parts[0].at(word);
    }
    boolean any = test instanceof ParsedRule.Any;
    return word -> {
      for (Holds part : parts) {
        if (part.at(word) == any) {
          return any;
        }
      }
      return !any;
    };
  }

  /** {@code inside} says whether the comparison stands in a negation. */
  private Holds read(OneOf one, boolean inside, Facts facts) {
    int known = facts.paths.indexOf(one.fact());
    int number = known < 0 ? facts.paths.size() : known;
    if (known < 0) {
      Collection<String> ofFact = words.of(one.fact());
      facts.paths.add(one.fact());
      facts.words.add(List.copyOf(ofFact));
    }
    List<String> all = facts.words.get(number);
    boolean[] holds = new boolean[all.size()];
    for (int i = 0; i < holds.length; i++) {
      String word = all.get(i);
      holds[i] =
          one.words().stream().anyMatch(operand -> operand.word().equals(word)) != one.negated();
    }
    if (one.negated() != inside) {
      facts.negated.add(one.fact());
    }
    if (one.words().stream().anyMatch(operand -> operand.word().equals(UNKNOWN))) {
      facts.unknownNamed.add(one.fact());
    }
    return word -> holds[word[number]];
  }
}
