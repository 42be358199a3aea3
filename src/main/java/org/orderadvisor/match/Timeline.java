package org.orderadvisor.match;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.explain.Turn;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.rules.Limits;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;
import org.orderadvisor.verdict.Step;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.verdict.Window;
import org.orderadvisor.words.Moments;

/**
 * Finds the moments at which an order's verdict changes though nothing is learnt: evaluates it at
 * each moment of its facts that lies ahead. Not thread-safe; made for one order.
 */
final class Timeline {
  private static final int MOST_TURNS = 20;

  private final OrderCase facts;
  private final Instant asOf;
  private final Evaluator evaluator;

  Timeline(OrderCase facts, Instant asOf, Evaluator evaluator) {
    this.facts = facts;
    this.asOf = asOf;
    this.evaluator = evaluator;
  }

  /** The turns after the verdict of the moment that the order is asked about. */
  List<Turn> after(Verdict verdict) {
    List<Turn> turns = new ArrayList<>();
    Verdict now = verdict;
    NavigableSet<Instant> moments = moments();
    addWindow(now, moments);
    Instant at = moments.higher(asOf);
    while (at != null && turns.size() < MOST_TURNS) {
      Verdict then = evaluator.evaluate(facts, at);
      if (!same(now, then)) {
        turns.add(new Turn(at, then.scenario(), then.refund().trigger(), text(now, then)));
      }
      addWindow(then, moments);
      now = then;
      at = moments.higher(at);
    }
    return turns;
  }

  private NavigableSet<Instant> moments() {
    NavigableSet<Instant> moments = new TreeSet<>();
    Limits limits = evaluator.rules().tables().limits();
    add(facts.payment().deadline(), moments);
    add(facts.cancellation().deadline(), moments);
    addDeadline(facts.shipment().deadline(), Limit.PROCESSING_DEADLINE_NEAR, moments);
    addDeadline(facts.dispute().deadline(), Limit.DISPUTE_DEADLINE_NEAR, moments);
    Instant shippedAt = facts.shipment().shippedAt();
    if (shippedAt != null) {
      // longer ago than the limit, so not yet in its last moment: the next full second
      Instant last = shippedAt.plus(limits.period(Limit.TRACKING_STALLED));
      add(last.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1), moments);
    }
    return moments;
  }

  private void addDeadline(@Nullable Instant deadline, Limit near, NavigableSet<Instant> moments) {
    if (deadline != null) {
      add(deadline, moments);
      add(deadline.minus(evaluator.rules().tables().limits().period(near)), moments);
    }
  }

  /** What lies ahead, as long as an order can be asked about it. */
  private void add(@Nullable Instant moment, NavigableSet<Instant> moments) {
    if (moment != null && moment.isAfter(asOf) && Moments.isUsual(moment)) {
      moments.add(moment);
    }
  }

  /** A refund is overdue from the day after its window on. */
  private void addWindow(Verdict verdict, NavigableSet<Instant> moments) {
    Window window = verdict.refund().window();
    if (window != null) {
      add(
          window.latest().plusDays(1).atStartOfDay(evaluator.settings().zone()).toInstant(),
          moments);
    }
  }

  /** What is new, and what no longer applies; the headline if one can't read it of either. */
  private String text(Verdict before, Verdict then) {
    List<String> news = new ArrayList<>();
    if (!then.headline().equals(before.headline())) {
      news.add(then.headline());
    }
    if (!then.refund().text().equals(before.refund().text())) {
      news.add(then.refund().text());
    }
    Map<Action, Step> left = new EnumMap<>(Action.class);
    before.steps().forEach(step -> left.put(step.action(), step));
    Map<Necessity, List<String>> other = new EnumMap<>(Necessity.class);
    for (Step step : then.steps()) {
      Step was = left.remove(step.action());
      if (was == null || !was.text().equals(step.text())) {
        news.add(step.text());
      } else if (was.necessity() != step.necessity()) {
        other.computeIfAbsent(step.necessity(), unused -> new ArrayList<>()).add(label(step));
      }
    }
    other.forEach((necessity, labels) -> news.add(steps("timeline." + necessity, labels)));
    if (!left.isEmpty()) {
      news.add(steps("timeline.gone", left.values().stream().map(this::label).toList()));
    }
    return news.isEmpty() ? then.headline() : evaluator.sentences().join(news);
  }

  private String label(Step step) {
    return evaluator.sentences().say("action." + step.action());
  }

  private String steps(String key, List<String> labels) {
    Sentences sentences = evaluator.sentences();
    return sentences.template(List.of("steps"), key).with(sentences.list(labels));
  }

  private static boolean same(Verdict one, Verdict other) {
    return one.scenario().equals(other.scenario())
        && one.endedBy() == other.endedBy()
        && one.whoActs() == other.whoActs()
        && one.refund().trigger() == other.refund().trigger()
        && one.refund().route() == other.refund().route()
        && one.refund().overdue() == other.refund().overdue()
        && actions(one).equals(actions(other));
  }

  private static List<String> actions(Verdict verdict) {
    List<String> actions = new ArrayList<>();
    for (Step step : verdict.steps()) {
      actions.add(step.action() + " " + step.necessity());
    }
    return actions;
  }
}
