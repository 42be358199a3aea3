package handwritten;

import java.time.Instant;
import java.time.LocalDate;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.verdict.Route;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.verdict.Window;

/** By which way money comes and when; days are of UTC, and only weekends are off. */
public final class RefundTerms {
  private static final int SECONDS_A_DAY = 86_400;

  /** How a window is counted; the rows of the table. */
  enum Count {
    RELEASE("AUTHORIZATION_RELEASE", "closed", 7, 10),
    SENT("SENT", "sent", 7, 15),
    QIWI("QIWI", "accepted", 7, 10),
    WEBMONEY("WEBMONEY", "accepted", 7, 10),
    WESTERN_UNION("WESTERN_UNION", "accepted", 7, 10),
    ANY("ANY", "accepted", 3, 20),
    QIWI_FROM_CLOSURE("QIWI", "closed", 7, 10),
    WEBMONEY_FROM_CLOSURE("WEBMONEY", "closed", 7, 10),
    WESTERN_UNION_FROM_CLOSURE("WESTERN_UNION", "closed", 7, 10),
    ANY_FROM_CLOSURE("ANY", "closed", 3, 20);

    final String word;
    final String from;
    final int earliest;
    final int latest;

    Count(String word, String from, int earliest, int latest) {
      this.word = word;
      this.from = from;
      this.earliest = earliest;
      this.latest = latest;
    }
  }

  final Route route;
  final Count count;
  final Window window;
  final boolean overdue;

  private RefundTerms(Route route, Count count, Window window, boolean overdue) {
    this.route = route;
    this.count = count;
    this.window = window;
    this.overdue = overdue;
  }

  static RefundTerms of(Known k, Trigger trigger) {
    Route route = route(trigger, k.order.payment().method());
    Count count = Decisions.isMoneyToCome(trigger) ? count(k.order, trigger) : null;
    Instant from = count == null ? null : from(k.order, count);
    if (from == null) {
      return new RefundTerms(route, null, null, false);
    }
    long day = Math.floorDiv(from.getEpochSecond(), SECONDS_A_DAY);
    long latest = businessDaysAfter(day, count.latest);
    Window window =
        new Window(
            LocalDate.ofEpochDay(businessDaysAfter(day, count.earliest)),
            LocalDate.ofEpochDay(latest));
    boolean overdue = Math.floorDiv(k.asOf.getEpochSecond(), SECONDS_A_DAY) > latest;
    return new RefundTerms(route, count, window, overdue);
  }

  /** By which way money comes, if the trigger is this. */
  public static Route route(Known k, Trigger trigger) {
    return route(trigger, k.order.payment().method());
  }

  /** Whether money is late, if the trigger is this. */
  public static boolean overdue(Known k, Trigger trigger) {
    return of(k, trigger).overdue;
  }

  private static Route route(Trigger trigger, PaymentMethod method) {
    return switch (trigger) {
      case NOT_DUE, NOTHING_CHARGED -> Route.NONE;
      case UNKNOWN -> Route.UNKNOWN;
      case AUTHORIZATION_RELEASE ->
          method == PaymentMethod.UNKNOWN ? Route.UNKNOWN : Route.ORIGINAL_METHOD;
      case AUTOMATIC, AFTER_ACCEPTANCE, BY_DISPUTE, AFTER_REVIEW, BY_BANK ->
          switch (method) {
            case CARD -> Route.CARD_MOVEMENT;
            case BOLETO -> Route.BANK_FORM;
            case WESTERN_UNION -> Route.MONEY_TRANSFER;
            case UNKNOWN -> Route.UNKNOWN;
            default -> Route.ORIGINAL_METHOD;
          };
    };
  }

  private static Count count(OrderCase order, Trigger trigger) {
    switch (order.refund().state()) {
      case FROZEN, REJECTED, FAILED -> {
        return null;
      }
      case SENT -> {
        return trigger == Trigger.AUTHORIZATION_RELEASE ? Count.RELEASE : Count.SENT;
      }
      default -> {
        if (trigger == Trigger.AUTHORIZATION_RELEASE) {
          return Count.RELEASE;
        }
      }
    }
    boolean closure = order.refund().acceptedAt() == null && trigger == Trigger.AUTOMATIC;
    return switch (order.payment().method()) {
      case QIWI -> closure ? Count.QIWI_FROM_CLOSURE : Count.QIWI;
      case WEBMONEY -> closure ? Count.WEBMONEY_FROM_CLOSURE : Count.WEBMONEY;
      case WESTERN_UNION -> closure ? Count.WESTERN_UNION_FROM_CLOSURE : Count.WESTERN_UNION;
      default -> closure ? Count.ANY_FROM_CLOSURE : Count.ANY;
    };
  }

  private static Instant from(OrderCase order, Count count) {
    return switch (count) {
      case SENT -> order.refund().sentAt();
      case QIWI, WEBMONEY, WESTERN_UNION, ANY -> order.refund().acceptedAt();
      default -> order.closedAt();
    };
  }

  private static long businessDaysAfter(long day, int count) {
    int weekday = (int) Math.floorMod(day + 3, 7); // Monday is 0
    if (weekday > 4) {
      day -= weekday - 4;
      weekday = 4;
    }
    int rest = count % 5;
    return day + count / 5 * 7 + rest + (weekday + rest > 4 ? 2 : 0);
  }

  /** What was granted, but never more than was paid. */
  static Money amount(OrderCase order, Scenario scenario) {
    Money granted = order.refund().amount();
    Money paid = order.payment().paid();
    if (granted == null) {
      return switch (scenario) {
        case DISPUTE_SETTLED, PARTLY_CLOSED, NOT_COLLECTED -> null;
        default -> paid;
      };
    }
    if (paid == null) {
      return granted;
    }
    if (!granted.currency().equals(paid.currency())) {
      return null;
    }
    return granted.amount().compareTo(paid.amount()) <= 0 ? granted : paid;
  }
}
