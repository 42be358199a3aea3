package benchmarks;

import handwritten.Decision;
import handwritten.HandWrittenAdvisor;
import handwritten.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.match.Derived;
import org.orderadvisor.oracle.RandomOrders;
import org.orderadvisor.order.Cancellation;
import org.orderadvisor.order.CarrierEvent;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.order.Payment;
import org.orderadvisor.order.Shipment;
import org.orderadvisor.order.Tracking;
import org.orderadvisor.verdict.Verdict;
import peers.DroolsAdvisor;
import peers.EasyRules;
import peers.Evrete;
import peers.KieDmn;
import peers.MatchCase;
import peers.PlainDrools;
import peers.PlainJava;
import rulefiles.Bundled;

/**
 * Whether all contestants answer alike: a fast wrong answer is no figure. Whole verdicts are
 * compared with the measured library's, decisions with plain Java's.
 */
public final class Alike {
  private static final long SEED = 20261123L;
  private static final double WITH_CODES = 0.25;

  private Alike() {}

  /** Takes how many random orders the advisors are asked about, and how many the peers. */
  public static void main(String[] args) {
    OrderAdvisor advisor = OrderAdvisor.standard();
    HandWrittenAdvisor byHand = new HandWrittenAdvisor(advisor.rules());
    verdicts(Integer.parseInt(args[0]), advisor, byHand);
    peers(Integer.parseInt(args[1]), advisor, byHand);
    System.exit(0); // an engine leaves a thread behind
  }

  private static void verdicts(int count, OrderAdvisor advisor, HandWrittenAdvisor byHand) {
    Orders orders = new Orders();
    for (int i = 0; i < count; i++) {
      OrderCase order = orders.next();
      requireSame(order, advisor.advise(order), byHand.advise(order));
    }
    System.out.println(count + " verdicts by hand are those of the advisor");
  }

  private static void peers(int count, OrderAdvisor advisor, HandWrittenAdvisor byHand) {
    Orders orders = new Orders();
    List<MatchCase> cases =
        Stream.generate(orders::next)
            .limit(count)
            .map(order -> MatchCase.of(order, byHand))
            .toList();
    for (MatchCase match : cases) {
      same(
          match.facts(),
          "the derived fact",
          Derived.order(match.facts(), match.facts().asOf()),
          match.order());
    }
    decisions("the library", cases, new Derived()::decide);
    PlainDrools drools = new PlainDrools();
    decisions("plain Drools", cases, drools::decide);
    decisions("Easy Rules", cases, new EasyRules()::decide);
    decisions("Evrete", cases, new Evrete()::decide);
    scenarios("the library", cases, new Derived()::scenario);
    scenarios("KIE DMN", cases, new KieDmn()::scenario);
    DroolsAdvisor withDrools = new DroolsAdvisor(drools, byHand);
    for (MatchCase match : cases) {
      requireSame(match.facts(), advisor.advise(match.facts()), withDrools.advise(match.facts()));
    }
    System.out.println(count + " decisions of each peer are those of plain Java");
  }

  static void decisions(String who, List<MatchCase> cases, Function<MatchCase, Decision> its) {
    for (MatchCase match : cases) {
      same(match.facts(), "what " + who + " decides", PlainJava.decide(match), its.apply(match));
    }
  }

  static void scenarios(String who, List<MatchCase> cases, Function<MatchCase, Scenario> its) {
    for (MatchCase match : cases) {
      same(match.facts(), "what " + who + " sees", PlainJava.scenario(match), its.apply(match));
    }
  }

  /** Random orders, some of them with notices, codes and carriers' messages out of the tables. */
  private static final class Orders {
    private final RandomOrders orders = new RandomOrders(SEED);
    private final Random random = new Random(SEED);
    private final List<Map<String, String>> notices = Bundled.table("notices");
    private final List<Map<String, String>> errors = Bundled.table("payment-errors");
    private final List<Map<String, String>> reasons = Bundled.table("cancel-reasons");
    private final List<Map<String, String>> codes = Bundled.table("tracking-codes");
    private final List<Map<String, String>> texts = Bundled.table("tracking-texts");

    OrderCase next() {
      OrderCase order = orders.next();
      if (random.nextDouble() >= WITH_CODES) {
        return order;
      }
      return withCodes(
          order,
          one(notices, "text", random),
          one(errors, "code", random),
          one(reasons, "code", random),
          List.of(event(order), event(order)),
          random.nextBoolean());
    }

    private CarrierEvent event(OrderCase order) {
      return new CarrierEvent(
          random.nextInt(4) == 0 ? null : order.asOf().minusSeconds(random.nextInt(3)),
          one(codes, "code", random),
          one(texts, "text", random));
    }
  }

  /** A value of a table's column, as it stands or disturbed; sometimes none. */
  private static String one(List<Map<String, String>> rows, String column, Random random) {
    String value = rows.get(random.nextInt(rows.size())).get(column).replace("*", " so, ");
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> value + " 9";
      case 2 -> "AE_" + value + "_SUCCESS";
      case 3 -> " " + value.toLowerCase(Locale.ROOT) + "\t";
      case 4 -> "x".repeat(70) + value;
      default -> value;
    };
  }

  private static OrderCase withCodes(
      OrderCase order,
      String notice,
      String error,
      String reason,
      List<CarrierEvent> events,
      boolean bare) {
    Payment payment = order.payment();
    Shipment shipment = order.shipment();
    return new OrderCase(
        "order",
        order.asOf(),
        bare ? OrderStatus.UNKNOWN : order.status(),
        order.closure(),
        notice,
        order.placedAt(),
        order.closedAt(),
        new Payment(
            payment.state(),
            payment.method(),
            payment.paid(),
            payment.couponValue(),
            payment.deadline(),
            payment.paidAt(),
            error,
            payment.verification()),
        new Shipment(
            shipment.state(),
            bare ? Tracking.UNKNOWN : shipment.tracking(),
            events,
            shipment.deadline(),
            shipment.shippedAt(),
            shipment.replacementTracking()),
        order.coupon(),
        order.seller(),
        new Cancellation(
            order.cancellation().state(),
            order.cancellation().requestedBy(),
            reason,
            order.cancellation().deadline()),
        order.dispute(),
        order.refund(),
        order.buyer());
  }

  /** All that the hand-written advisor says too must be said alike: it has no outlook. */
  static void requireSame(OrderCase order, Verdict ours, Verdict theirs) {
    same(order, "orderId", ours.orderId(), theirs.orderId());
    same(order, "asOf", ours.asOf(), theirs.asOf());
    same(order, "scenario", ours.scenario(), theirs.scenario());
    same(order, "endedBy", ours.endedBy(), theirs.endedBy());
    same(order, "whoActs", ours.whoActs(), theirs.whoActs());
    same(order, "headline", ours.headline(), theirs.headline());
    same(order, "steps", ours.steps(), theirs.steps());
    same(order, "refund", ours.refund(), theirs.refund());
    same(order, "refund.text", ours.refund().text(), theirs.refund().text());
    same(order, "reasons", ours.reasons(), theirs.reasons());
    same(order, "rules", ours.rules(), theirs.rules());
  }

  private static void same(OrderCase order, String what, Object expected, Object actual) {
    if (expected == null ? actual != null : !expected.equals(actual)) {
      throw new IllegalStateException(
          "%s differs%nexpected %s%nbut was  %s%nof %s %s %s %s"
              .formatted(
                  what,
                  expected,
                  actual,
                  order,
                  order.payment(),
                  order.shipment(),
                  order.refund()));
    }
  }
}
