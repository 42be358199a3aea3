package org.orderadvisor.match;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.facts.NoticeTopic;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Party;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Rule;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Scenario;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.rules.Vocabulary;
import org.orderadvisor.rules.Vocabulary.Known;
import org.orderadvisor.rules.Vocabulary.Notice;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Reason;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/**
 * The sentences of verdicts, each looked for once: which key has one depends on a few words. What
 * two threads find at once is the same. Thread-safe.
 */
final class Phrases {
  private static final int PARTIES = Party.values().length;
  private static final int TRIGGERS = Trigger.values().length;
  private static final int ACTIONS = Action.values().length;
  private static final int INPUTS = Input.values().length;
  private static final int WORDS = Long.SIZE;

  private static final int CODES_KEPT = 512;

  private final Sentences sentences;
  private final @Nullable Coded[] codes = new Coded[CODES_KEPT];
  private final Vocabulary vocabulary;
  private final Reason[] closureReasons;
  private final Reason[] refundReasons;
  private final Reason[] adviceReasons;
  private final @Nullable Reason[] usual;
  private final @Nullable String[] headlines;
  private final @Nullable String[] steps;
  private final @Nullable Template[] contradictions;
  private final @Nullable String[] questions = new String[INPUTS];
  private final @Nullable String[] answers = new String[INPUTS * WORDS];

  Phrases(RuleSet rules, Sentences sentences) {
    this.sentences = sentences;
    this.vocabulary = rules.tables().vocabulary();
    closureReasons = reasons(rules.stage(Stage.CLOSURE).rules());
    refundReasons = reasons(rules.stage(Stage.REFUND).rules());
    adviceReasons = reasons(rules.stage(Stage.ADVICE).rules());
    int scenarios = rules.tables().codes().size();
    usual = new Reason[scenarios];
    headlines = new String[scenarios * PARTIES * PARTIES];
    steps = new String[scenarios * ACTIONS * TRIGGERS];
    contradictions = new Template[rules.tables().contradictions().size()];
  }

  private Reason[] reasons(List<Rule> rules) {
    Reason[] reasons = new Reason[rules.size()];
    for (int i = 0; i < reasons.length; i++) {
      Rule rule = rules.get(i);
      reasons[i] =
          new Reason(rule.info().name(), sentences.because(rule.info()), rule.info().source());
    }
    return reasons;
  }

  /** The reasons of a stage's rules, by their bits. */
  Reason[] reasons(Stage stage) {
    return switch (stage) {
      case CLOSURE -> closureReasons;
      case REFUND -> refundReasons;
      case ADVICE -> adviceReasons;
    };
  }

  /** Why a scenario's usual trigger holds. */
  Reason usual(Scenario scenario) {
    Reason found = usual[scenario.number()];
    if (found == null) {
      found =
          new Reason(
              scenario.name(), sentences.say("usual." + scenario.refund()), scenario.source());
      usual[scenario.number()] = found;
    }
    return found;
  }

  String headline(Scenario scenario, Party endedBy, Party whoActs) {
    int index = (scenario.number() * PARTIES + endedBy.ordinal()) * PARTIES + whoActs.ordinal();
    String found = headlines[index];
    if (found == null) {
      String start = "headline." + scenario.code();
      found = sentences.say(start + ".waits-for-" + whoActs, start + ".ended-by-" + endedBy, start);
      headlines[index] = found;
    }
    return found;
  }

  String step(Action action, Scenario scenario, Trigger trigger) {
    int index = (scenario.number() * ACTIONS + action.ordinal()) * TRIGGERS + trigger.ordinal();
    String found = steps[index];
    if (found == null) {
      String key = "step." + action;
      found = sentences.say(key + "." + scenario.code(), key + "." + trigger, key);
      steps[index] = found;
    }
    return found;
  }

  String question(Input input) {
    int index = input.ordinal();
    String found = questions[index];
    if (found == null) {
      found = sentences.say("question." + input.path());
      questions[index] = found;
    }
    return found;
  }

  /** An input's word, as the caller's language says it. */
  String answer(Input input, int word) {
    int index = input.ordinal() * WORDS + word;
    String found = answers[index];
    if (found == null) {
      found = sayAnswer(input, word);
      answers[index] = found;
    }
    return found;
  }

  private String sayAnswer(Input input, int word) {
    return input == Input.NOTICE
        ? sayNotice(vocabulary.meaning(word))
        : sayAnswer(input, input.words().get(word));
  }

  /** A notice is told by what it is about, else by the reason or the status that it gives. */
  private String sayNotice(Notice notice) {
    if (notice.topic() != NoticeTopic.NONE && notice.topic() != NoticeTopic.UNKNOWN) {
      return sayAnswer(Input.NOTICE, notice.topic().name());
    } else if (notice.closure() != Closure.UNKNOWN) {
      return sayAnswer(Input.CLOSURE, notice.closure().name());
    }
    return notice.status() == OrderStatus.UNKNOWN
        ? sayAnswer(Input.NOTICE, notice.topic().name())
        : sayAnswer(Input.STATUS, notice.status().name());
  }

  private String sayAnswer(Input input, String name) {
    String common = "answer." + name;
    String label = sentences.say("answer." + input.path() + "." + name, common);
    return label.equals(common) ? name.toLowerCase(Locale.ROOT).replace('_', ' ') : label;
  }

  /**
   * What a row says of a code that a case gives. Kept for codes that stand in a table as they were
   * given: these are no secret of an order.
   */
  Reason coded(String kind, Known<? extends Enum<?>> row, String code) {
    int place = (kind.hashCode() * 31 + code.hashCode()) & (CODES_KEPT - 1);
    Coded kept = codes[place];
    if (kept != null && kept.row.equals(row) && kept.code.equals(code)) {
      return kept.reason;
    }
    Reason reason =
        new Reason(
            row.name(),
            sentences.template(List.of("code"), kind + row.word()).with(Nearest.shown(code)),
            row.source());
    if (row.name().endsWith(code)) {
      codes[place] = new Coded(row, code, reason);
    }
    return reason;
  }

  private record Coded(Known<?> row, String code, Reason reason) {}

  /** A row whose two facts disagree. */
  Reason contradiction(int number, Contradiction row, String first, String second) {
    Template found = contradictions[number];
    if (found == null) {
      found = sentences.template(List.of("first", "second"), "contradiction." + row.key());
      contradictions[number] = found;
    }
    return new Reason(row.name(), found.with(first, second), row.source());
  }
}
