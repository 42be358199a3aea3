package org.orderadvisor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.match.Evaluator;
import org.orderadvisor.match.Settings;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.RulesException;
import org.orderadvisor.verdict.BusinessCalendar;
import org.orderadvisor.verdict.RulesRevision;
import org.orderadvisor.verdict.Verdict;

/**
 * Says what happened to an order and where its money is. Make one and share it: it is safe for any
 * number of threads. It opens no socket, reads no system setting and keeps no order: of some 2,000
 * combinations of words that orders said more than once, what to ask, and nothing that is personal.
 *
 * <p>With the bundled rules, or a folder that is neither watched nor reloaded, it never changes. A
 * folder's rules can be replaced while it answers: each verdict is of one revision, which it names,
 * and a call goes on with the rules that it began with. A folder that can't be used is rejected,
 * and the last good rules go on.
 *
 * <p>Only one that watches a folder needs to be closed.
 */
public final class OrderAdvisor implements AutoCloseable {
  /** In English, days in UTC, weekends as the only days off. */
  static final Settings STANDARD =
      new Settings(Locale.ENGLISH, ZoneOffset.UTC, BusinessCalendar.weekends(), false);

  private final Reloader reloader;
  private final @Nullable Watcher watcher;

  private OrderAdvisor(Reloader reloader, @Nullable Watcher watcher) {
    this.reloader = reloader;
    this.watcher = watcher;
  }

  /** Unwatched. */
  OrderAdvisor(Reloader reloader) {
    this(reloader, null);
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
   *     has too few business days; what a calendar throws itself comes out as it is
   */
  public Verdict advise(OrderCase order) {
    Objects.requireNonNull(order, "order");
    return verdict(order, reloader.evaluator());
  }

  /**
   * The verdict with everything that led to it: each rule with each condition, what came near, what
   * would change it, and when it changes by itself. Takes about a millisecond, a thousand times as
   * long as {@link #advise}.
   *
   * @throws IllegalStateException as {@link #advise}, and if a verdict that it can become can't be
   *     given
   */
  public Explanation explain(OrderCase order) {
    Objects.requireNonNull(order, "order");
    return reloader.evaluator().explain(order, asOf(order));
  }

  /**
   * A dialogue about one order: ask its next question, put in the answer, see the verdict sharpen.
   * It goes on with the rules and the moment that it began with: the current second for a case
   * without {@code asOf}.
   *
   * @throws IllegalStateException as {@link #advise} does
   */
  public Interview interview(OrderCase order) {
    Objects.requireNonNull(order, "order");
    return Interview.of(order.withAsOf(asOf(order)), reloader.evaluator());
  }

  private static Instant asOf(OrderCase order) {
    Instant asOf = order.asOf();
    return asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : asOf;
  }

  static Verdict verdict(OrderCase order, Evaluator evaluator) {
    return evaluator.evaluate(order, asOf(order));
  }

  /** Which rules it answers by now. */
  public RulesRevision rules() {
    return reloader.rules().revision();
  }

  /**
   * What may not be meant in a folder's rules, though they can be used: missing sentences,
   * conditions that always hold. Sorted by place; empty for the bundled rules.
   */
  public List<Diagnostic> warnings() {
    return reloader.rules().warnings();
  }

  /**
   * Reads the folder again, checks and compiles its rules, runs the scenario tests beside them
   * ({@code tests/*.yaml}, by English, UTC and weekends, as everywhere), and answers by them from
   * then on if all is well. Returns when that is done, which takes up to some seconds where
   * conditions are new that have to be compiled; calls of {@link #advise} don't wait. Simultaneous
   * attempts wait for each other.
   *
   * @return what came of it; never an exception for what stands in the folder, or if it is gone.
   *     {@code UNCHANGED} for the bundled rules
   */
  public ReloadResult reload() {
    return reloader.reload();
  }

  /** Which rules it answers by since when, and what came of the attempts to change them. */
  public RulesStatus status() {
    return reloader.status(watcher != null && watcher.isWatching());
  }

  /**
   * Ends watching; waits for a reload that is under way, at most ten seconds, unless it is called
   * while that is told to {@code onReload}. It goes on to answer by its last rules, and can be
   * reloaded. Does nothing if it doesn't watch, or was closed.
   */
  @Override
  public void close() {
    if (watcher != null) {
      watcher.close();
    }
  }

  /** A class, as the first lambda would cost a short program a tenth of its time. */
  private static final class Unheard implements Consumer<ReloadResult> {
    @Override
    public void accept(ReloadResult result) {}
  }

  /** Makes an {@link OrderAdvisor}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Path rules;
    private boolean watch;
    private boolean fallBack;
    private Consumer<ReloadResult> listener = new Unheard();
    private Locale locale = STANDARD.locale();
    private ZoneId zone = STANDARD.zone();
    private BusinessCalendar calendar = STANDARD.calendar();

    private Evaluation evaluation = Evaluation.TABLE;

    private Builder() {}

    /**
     * Answers by the rules in a folder, laid out as the project's {@code rules/}, instead of the
     * bundled ones. They are read when {@link #build()} is called, without running the tests beside
     * them, and again by {@link OrderAdvisor#reload()}. Rules run no code of their own: a file with
     * anything but known conditions and calls is rejected. Still only name a folder you trust, as
     * its rules decide what buyers are told.
     */
    public Builder rules(Path folder) {
      rules = Objects.requireNonNull(folder, "folder");
      watch = false;
      return this;
    }

    /**
     * As {@link #rules(Path)}, and reloads them by itself when the folder has changed and then
     * stood still for some tenths of a second; whoever makes such an advisor closes it. The tests
     * beside the rules must pass from the start.
     *
     * <p>Links are followed as long as they lead to a file in the folder, so that a mounted
     * Kubernetes ConfigMap can be watched.
     */
    public Builder watch(Path folder) {
      rules(folder);
      watch = true;
      return this;
    }

    /**
     * Answers by the bundled rules as long as the folder can't be used, instead of failing in
     * {@link #build()}; {@link OrderAdvisor#status()} then says what is wrong.
     */
    public Builder fallBackToBundled() {
      fallBack = true;
      return this;
    }

    /**
     * Is told what came of each reload, one after another, on the thread that reloads: be brief.
     * Not told of the first load.
     */
    public Builder onReload(Consumer<ReloadResult> value) {
      listener = Objects.requireNonNull(value, "listener");
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
     * Loads the rules and makes the advisor. A folder whose conditions are all among the bundled
     * rules' takes less than a tenth of a second; other conditions are compiled, which takes up to
     * some seconds.
     *
     * @throws RulesException if the folder's rules can't be used and the bundled ones may not stand
     *     in, with all that is wrong
     */
    public OrderAdvisor build() {
      Settings settings = new Settings(locale, zone, calendar, evaluation == Evaluation.DROOLS);
      if (rules == null) {
        return new OrderAdvisor(Reloader.bundled(listener, settings));
      }
      Reloader reloader = Reloader.of(rules, watch, fallBack, listener, settings);
      return new OrderAdvisor(reloader, watch ? Watcher.start(rules, reloader) : null);
    }
  }
}
