package org.orderadvisor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.match.Evaluator;
import org.orderadvisor.match.Settings;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.RulesException;
import org.orderadvisor.rules.Stage;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.RulesRevision;
import org.orderadvisor.verdict.Verdict;

/**
 * Says what happened to an order and where its money is. Make one and share it: it is immutable and
 * safe for any number of threads. It opens no file or socket, reads no system setting and keeps
 * nothing of the orders.
 */
public final class OrderAdvisor {
  private final Evaluator evaluator;

  private OrderAdvisor(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * An advisor with the bundled rules, sentences in English, days in UTC, and weekends as the only
   * days off. The first call in a JVM loads the rules.
   */
  public static OrderAdvisor standard() {
    return builder().build();
  }

  /** A builder that starts as {@link #standard()}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The verdict on one order. It depends on the case, its {@code asOf}, this advisor's settings and
   * its rules, and on nothing else; a case without {@code asOf} is judged as of the current second.
   *
   * @throws IllegalStateException if an analyst's rules contradict their tables, or the calendar
   *     has no business days
   */
  public Verdict advise(OrderCase order) {
    Instant asOf = order.asOf();
    return evaluator.evaluate(
        order, asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : asOf);
  }

  /** Which rules it answers by. */
  public RulesRevision rules() {
    return evaluator.rules().revision();
  }

  /**
   * What may not be meant in a folder's rules, though they can be used: missing sentences,
   * conditions that always hold. Sorted by place; empty for the bundled rules.
   */
  public List<Diagnostic> warnings() {
    return evaluator.rules().warnings();
  }

  /** Makes an {@link OrderAdvisor}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Path rules;
    private Locale locale = Locale.ENGLISH;
    private ZoneId zone = ZoneOffset.UTC;
    private BusinessCalendar calendar = BusinessCalendar.weekends();

    private Evaluation evaluation = Evaluation.TABLE;

    private Builder() {}

    /**
     * Answers by the rules in a folder, laid out as the project's {@code rules/}, instead of the
     * bundled ones. They are read once, when {@link #build()} is called. Rules can run code: only
     * name a folder you trust.
     */
    public Builder rules(Path folder) {
      rules = Objects.requireNonNull(folder, "folder");
      return this;
    }

    /** The language of the sentences; English where the rules have no such language. */
    public Builder locale(Locale value) {
      locale = Objects.requireNonNull(value, "locale");
      return this;
    }

    /** The zone in which instants become the local days of a refund's window. */
    public Builder zone(ZoneId value) {
      zone = Objects.requireNonNull(value, "zone");
      return this;
    }

    /** Which days count as business days. */
    public Builder calendar(BusinessCalendar value) {
      calendar = Objects.requireNonNull(value, "calendar");
      return this;
    }

    /** Who matches rules and order: the tables made of the rules, or Drools itself. */
    public Builder evaluation(Evaluation value) {
      evaluation = Objects.requireNonNull(value, "evaluation");
      return this;
    }

    /**
     * Loads the rules and makes the advisor; a folder of rules takes seconds to compile.
     *
     * @throws RulesException if the folder's rules can't be used, with all that is wrong
     */
    public OrderAdvisor build() {
      RuleSet loaded = rules == null ? RuleSet.bundled() : RuleSet.directory(rules);
      boolean engine = evaluation == Evaluation.DROOLS;
      if (engine) {
        loaded.engine(Stage.CLOSURE);
      }
      return new OrderAdvisor(new Evaluator(loaded, new Settings(locale, zone, calendar, engine)));
    }
  }
}
