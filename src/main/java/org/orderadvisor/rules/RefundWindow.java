package org.orderadvisor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderadvisor.order.PaymentMethod;
import org.orderadvisor.order.RefundState;
import org.orderadvisor.verdict.Trigger;
import org.orderadvisor.words.Nearest;

/**
 * A row of {@code refund-windows.csv}: how many business days money takes, and from when. Of the
 * rows that apply the one of the highest rank decides. Immutable and thread-safe.
 *
 * @param number its place in the table, from 0
 * @param rank the highest wins
 * @param on which fact it applies to
 * @param word the fact's value; {@code ANY} for all
 * @param ordinal the place of that word in its enum
 * @param from the moment that the days are counted from
 * @param earliest business days to the first day
 * @param latest business days to the last day
 * @param name how a reason names the row
 * @param source where it comes from
 */
public record RefundWindow(
    int number,
    int rank,
    On on,
    String word,
    int ordinal,
    From from,
    int earliest,
    int latest,
    String name,
    String source) {

  /** Which fact a row applies to. */
  public enum On {
    /** {@code refund.state} */
    STATE,
    /** {@code refund.trigger} */
    TRIGGER,
    /** {@code payment.method} */
    METHOD,
    /** Every refund. */
    ANY
  }

  /** From which moment the days are counted. */
  public enum From {
    /** {@code refund.acceptedAt}, or {@code closedAt} if the trigger allows it. */
    ACCEPTED,
    /** {@code closedAt} */
    CLOSED,
    /** {@code refund.sentAt} */
    SENT,
    /** No day can be promised. */
    NEVER
  }

  private static final String ANY = "ANY";

  /**
   * If of any eight days one is a business day, so many are in less than the ten years that are
   * searched.
   */
  private static final int MOST_BUSINESS_DAYS = 400;

  static List<RefundWindow> read(RuleFiles files, Problems problems) {
    Table table =
        new Table(
            files,
            "refund-windows",
            List.of(
                "rank",
                "on",
                "is",
                "from",
                "earliestBusinessDays",
                "latestBusinessDays",
                "alternatives",
                "source"),
            problems);
    Map<String, On> byRank = new HashMap<>();
    Set<String> seen = new HashSet<>();
    List<RefundWindow> windows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      On on = row.word("on", On.class);
      String word = row.text("is");
      if (!words(on).contains(word)) {
        row.problem("is", "is no word of " + on, Nearest.to(word, words(on)));
      }
      int earliest = businessDays(row, "earliestBusinessDays");
      int latest = businessDays(row, "latestBusinessDays");
      if (latest < earliest && row.isNumber("latestBusinessDays")) {
        row.problem("latestBusinessDays", "is less than earliestBusinessDays", null);
      }
      On other = byRank.putIfAbsent(row.text("rank"), on);
      if (other != null && other != on) {
        row.problem(
            "rank",
            "is that of a row on " + other + " too, and both can apply to one refund",
            null);
      }
      if (!seen.add(on + " " + word)) {
        row.problem(Code.DUPLICATE_ROW, "is", "stands twice for " + on, null);
      }
      windows.add(
          new RefundWindow(
              windows.size(),
              row.number("rank"),
              on,
              word,
              words(on).indexOf(word),
              row.word("from", From.class),
              earliest,
              latest,
              row.name(word),
              row.source()));
    }
    windows.sort(new HighestFirst());
    return List.copyOf(windows);
  }

  private static int businessDays(Table.Row row, String column) {
    int days = row.number(column);
    if (days > MOST_BUSINESS_DAYS) {
      row.problem(column, "is more than " + MOST_BUSINESS_DAYS, null);
    }
    return days;
  }

  private static final class HighestFirst implements Comparator<RefundWindow> {
    @Override
    public int compare(RefundWindow one, RefundWindow other) {
      int byRank = Integer.compare(other.rank, one.rank);
      return byRank != 0 ? byRank : one.word.compareTo(other.word);
    }
  }

  private static List<String> words(On on) {
    return switch (on) {
      case STATE -> names(RefundState.values());
      case TRIGGER -> names(Trigger.values());
      case METHOD -> names(PaymentMethod.values());
      case ANY -> List.of(ANY);
    };
  }

  private static List<String> names(Enum<?>[] words) {
    List<String> names = new ArrayList<>();
    for (Enum<?> word : words) {
      names.add(word.name());
    }
    return names;
  }

  /** Whether the row applies. */
  public boolean applies(RefundState state, Trigger trigger, PaymentMethod method) {
    return switch (on) {
      case STATE -> state.ordinal() == ordinal;
      case TRIGGER -> trigger.ordinal() == ordinal;
      case METHOD -> method.ordinal() == ordinal;
      case ANY -> true;
    };
  }
}
