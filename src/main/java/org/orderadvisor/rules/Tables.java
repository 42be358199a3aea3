package org.orderadvisor.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.CouponKind;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.Party;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.CouponReturn;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;

/**
 * What the tables say of scenarios, triggers, steps and money. Each row knows its source. Immutable
 * and thread-safe.
 */
public final class Tables {
  /** The code for "nothing fits", which {@code scenarios.csv} must have. */
  public static final String UNDETERMINED = "UNDETERMINED";

  private final Map<String, Scenario> scenarios;
  private final List<String> codes;
  private final @Nullable Refund[] triggers = new Refund[Trigger.values().length];
  private final @Nullable Doing[] actions = new Doing[Action.values().length];
  private final Limits limits;
  private final @Nullable Route[] routes = new Route[PaymentMethod.values().length];
  private final @Nullable CouponReturn[] coupons = new CouponReturn[CouponKind.values().length];
  private final List<RefundWindow> windows;
  private final List<Contradiction> contradictions;
  private final Vocabulary vocabulary;
  private final Questions questions;

  /** Reads all tables. Problems go to {@code problems}; the tables are then of no use. */
  Tables(RuleFiles files, Problems problems) {
    scenarios = Scenario.read(files, problems);
    codes = List.copyOf(new TreeSet<>(scenarios.keySet()));
    fill(triggers, triggers(files, problems));
    fill(actions, actions(files, problems));
    limits = new Limits(files, problems);
    fill(routes, routes(files, problems));
    fill(coupons, coupons(files, problems));
    windows = RefundWindow.read(files, problems);
    contradictions = Contradiction.read(files, problems);
    vocabulary = new Vocabulary(files, problems);
    questions = new Questions(files, problems);
  }

  /**
   * The row of a scenario.
   *
   * @throws IllegalStateException if there is none: a rule proposes a code without a row
   */
  public Scenario scenario(String code) {
    Scenario row = scenarios.get(code);
    if (row == null) {
      throw new IllegalStateException("scenarios.csv has no row for %s.".formatted(code));
    }
    return row;
  }

  /** The codes of all scenarios, sorted: a scenario's number is its place among them. */
  public List<String> codes() {
    return codes;
  }

  /** All scenarios, in no order. */
  public Collection<Scenario> scenarios() {
    return scenarios.values();
  }

  /** The row of a trigger. */
  public Refund trigger(Trigger trigger) {
    return row(triggers, trigger);
  }

  /** The row of an action. */
  public Doing action(Action action) {
    return row(actions, action);
  }

  /** How long things take. */
  public Limits limits() {
    return limits;
  }

  /** By which way a refund comes to a payment method. */
  public Route route(PaymentMethod method) {
    return row(routes, method);
  }

  /** Whether a coupon comes back. */
  public CouponReturn coupon(CouponKind kind) {
    return row(coupons, kind);
  }

  /** The rows of refund windows, the highest rank first. */
  List<RefundWindow> windows() {
    return windows;
  }

  /** How many rows of refund windows there are. */
  public int windowCount() {
    return windows.size();
  }

  /** The row that decides on the window of a refund; {@code null} if there is none. */
  public @Nullable RefundWindow window(RefundState state, Trigger trigger, PaymentMethod method) {
    for (int i = 0; i < windows.size(); i++) { // each order asks: an iterator took a tenth of it
      RefundWindow row = windows.get(i);
      if (row.applies(state, trigger, method)) {
        return row;
      }
    }
    return null;
  }

  /** Whether two known facts cannot both be so. */
  public boolean disagree(OrderCase facts, FactValues values) {
    for (int i = 0; i < contradictions.size(); i++) {
      if (contradictions.get(i).holds(facts, values)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #disagree}, of the rows on instants alone: what facts say is not looked at. */
  public boolean momentsDisagree(OrderCase facts) {
    for (Contradiction row : contradictions) {
      if (row.momentsHold(facts)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last of an order's moments that it can't have been shipped before; {@code null} if none is
   * known, or no row says so.
   */
  public @Nullable Instant shippedNotBefore(OrderCase facts) {
    Instant last = null;
    for (int i = 0; i < contradictions.size(); i++) {
      Instant moment = contradictions.get(i).shippedNotBefore(facts);
      if (moment != null && (last == null || moment.isAfter(last))) {
        last = moment;
      }
    }
    return last;
  }

  /** The rows of facts that cannot both be so, in the order of the table. */
  public List<Contradiction> contradictions() {
    return contradictions;
  }

  /** What to ask for, and what can still change. */
  public Questions questions() {
    return questions;
  }

  /** Platform codes and texts. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Each of these tables was checked to have a row for each word. */
  private static <V> V row(@Nullable V[] rows, Enum<?> key) {
    return Objects.requireNonNull(rows[key.ordinal()], "a row for each word");
  }

  private static <K extends Enum<K>, V> void fill(@Nullable V[] rows, Map<K, V> read) {
    for (K word : read.keySet()) {
      rows[word.ordinal()] = read.get(word);
    }
  }

  /**
   * A row of {@code triggers.csv}.
   *
   * @param rank the highest of those proposed wins
   * @param promised whether an amount and a window can be promised
   * @param route how the route is decided
   * @param waitsForBuyer whether no money comes while the outcome waits for the buyer
   * @param fromClosure whether the window starts at the closure if no acceptance is known
   */
  public record Refund(
      int rank, boolean promised, boolean waitsForBuyer, RouteRule route, boolean fromClosure) {}

  /** How a trigger decides on the route: a route, or that of the payment method. */
  public enum RouteRule {
    /** The payment method decides. */
    METHOD,
    /** As {@link Route#ORIGINAL_METHOD}, if the method is known. */
    ORIGINAL_METHOD,
    /** As {@link Route#NONE}. */
    NONE,
    /** As {@link Route#UNKNOWN}. */
    UNKNOWN
  }

  private static Map<Trigger, Refund> triggers(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            "triggers",
            List.of(
                "trigger", "rank", "promised", "waitsForBuyer", "route", "fromClosure", "source"),
            problems);
    Map<Trigger, Refund> read = new EnumMap<>(Trigger.class);
    for (Table.Row row : table.byKey("trigger").values()) {
      read.put(
          row.word("trigger", Trigger.class),
          new Refund(
              row.number("rank"),
              row.yes("promised"),
              row.yes("waitsForBuyer"),
              row.word("route", RouteRule.class),
              row.yes("fromClosure")));
    }
    table.requireRowFor(EnumSet.allOf(Trigger.class), read.keySet());
    return read;
  }

  /**
   * A row of {@code actions.csv}.
   *
   * @param position where the step stands among others
   * @param actor who does it
   */
  public record Doing(int position, Party actor) {}

  private static Map<Action, Doing> actions(RuleFiles files, Problems problems) {
    Table table =
        new Table(files, "actions", List.of("action", "position", "actor", "source"), problems);
    Map<Action, Doing> read = new EnumMap<>(Action.class);
    for (Table.Row row : table.byKey("action").values()) {
      read.put(
          row.word("action", Action.class),
          new Doing(row.number("position"), row.word("actor", Party.class)));
    }
    table.byKey("position");
    table.requireRowFor(EnumSet.allOf(Action.class), read.keySet());
    return read;
  }

  private static Map<PaymentMethod, Route> routes(RuleFiles files, Problems problems) {
    Table table =
        new Table(files, "payment-methods", List.of("method", "route", "source"), problems);
    Map<PaymentMethod, Route> read = new EnumMap<>(PaymentMethod.class);
    Set<Route> routes = EnumSet.complementOf(EnumSet.of(Route.NONE));
    for (Table.Row row : table.byKey("method").values()) {
      read.put(row.word("method", PaymentMethod.class), row.word("route", Route.class, routes));
    }
    table.requireRowFor(EnumSet.allOf(PaymentMethod.class), read.keySet());
    return read;
  }

  private static Map<CouponKind, CouponReturn> coupons(RuleFiles files, Problems problems) {
    Table table = new Table(files, "coupons", List.of("kind", "returns", "source"), problems);
    Map<CouponKind, CouponReturn> read = new EnumMap<>(CouponKind.class);
    for (Table.Row row : table.byKey("kind").values()) {
      read.put(row.word("kind", CouponKind.class), row.word("returns", CouponReturn.class));
    }
    table.requireRowFor(EnumSet.allOf(CouponKind.class), read.keySet());
    return read;
  }
}
