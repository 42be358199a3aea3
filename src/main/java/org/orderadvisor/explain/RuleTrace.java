package org.orderadvisor.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became of one rule. Immutable and thread-safe.
 *
 * @param rule its name
 * @param text what it says, as full sentences in the caller's language
 * @param source where the knowledge comes from
 * @param file the path of its file under the folder of rules
 * @param line where it stands there, from 1
 * @param question what it helps to answer
 * @param proposes what it says, such as {@code scenario COMPLETED}; several things with commas
 * @param outcome what became of it
 * @param conditions all must hold; of a near miss only those that don't
 */
public record RuleTrace(
    String rule,
    String text,
    String source,
    String file,
    int line,
    Question question,
    String proposes,
    Outcome outcome,
    List<ConditionTrace> conditions) {

  /** What rules answer, in this order. */
  public enum Question {
    /** What happened? */
    SCENARIO,
    /** Where is the money? */
    REFUND,
    /** What to do, and who acts? */
    STEPS
  }

  /** What can become of a rule. */
  public enum Outcome {
    /** It matched, and what it says is part of the verdict. */
    FIRED,
    /** It matched, but others went before it. */
    OUTRANKED,
    /** It did not match, but each of its conditions holds or could. */
    POSSIBLE,
    /** One of its conditions neither holds nor could. */
    NOT_FIRED
  }

  /** Whether a condition holds, judged by itself. */
  public enum Result {
    /** It holds with the words that its facts have now. */
    TRUE,
    /**
     * It does not hold, and would not whatever the unknown facts of the order turned out to be, as
     * long as they agree with the known ones. The fact that it reads can be {@code UNKNOWN} all the
     * same: others exclude what the condition asks for.
     */
    FALSE,
    /**
     * It does not hold, but would if some unknown fact of the order turned out so. The fact that it
     * reads can have another word than {@code UNKNOWN} all the same, if it follows from facts of
     * which some are unknown: it is so only as far as is known.
     */
    UNKNOWN
  }

  /**
   * What became of one condition.
   *
   * @param text as written, on one line
   * @param line where it stands, from 1
   * @param facts the facts that it reads and the word that each has now, in its order: as the order
   *     says it, as it follows from that, or as an earlier question decided it; {@code UNKNOWN} if
   *     nothing known says it
   * @param result whether it holds
   */
  public record ConditionTrace(String text, int line, Map<String, String> facts, Result result) {

    /** Throws {@link NullPointerException} if a component is {@code null}. */
    public ConditionTrace {
      Objects.requireNonNull(text, "text");
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
      Objects.requireNonNull(result, "result");
    }
  }

  /** Throws {@link NullPointerException} if a component is {@code null}. */
  public RuleTrace {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(proposes, "proposes");
    Objects.requireNonNull(outcome, "outcome");
    conditions = List.copyOf(conditions);
  }
}
