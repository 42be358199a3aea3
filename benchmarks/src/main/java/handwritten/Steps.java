package handwritten;

import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;

/**
 * The steps of a verdict in one {@code long}: two bits for each action, in the order in which a
 * verdict lists them; 1 is optional, 2 recommended, 3 required.
 */
public final class Steps {
  private static final Action[] BY_POSITION = {
    Action.PAY,
    Action.PAY_DUTY,
    Action.SUBMIT_DOCUMENTS,
    Action.FILL_REFUND_FORM,
    Action.CONTACT_CARRIER,
    Action.CHECK_STATEMENT,
    Action.CONTACT_BANK,
    Action.CONTACT_SELLER,
    Action.DECLINE_CANCELLATION,
    Action.ACCEPT_CANCELLATION,
    Action.EXTEND_PROCESSING_TIME,
    Action.OPEN_DISPUTE,
    Action.SUBMIT_EVIDENCE,
    Action.REORDER,
    Action.CONTACT_SUPPORT,
    Action.WAIT,
    Action.REQUEST_CANCELLATION,
    Action.DO_NOT_CONFIRM_RECEIPT,
    Action.TRACK_NEW_PARCEL,
    Action.FOLLOW_REFUND,
    Action.LET_EXPIRE,
    Action.REORDER_WITHOUT_COUPON
  };
  private static final int[] POSITION = new int[BY_POSITION.length];
  private static final Necessity[] NECESSITY = {
    null, Necessity.OPTIONAL, Necessity.RECOMMENDED, Necessity.REQUIRED
  };

  static {
    for (int i = 0; i < BY_POSITION.length; i++) {
      POSITION[BY_POSITION[i].ordinal()] = i;
    }
  }

  private Steps() {}

  /** One step. */
  public static long of(Action action, Necessity necessity) {
    return (3L - necessity.ordinal()) << 2 * POSITION[action.ordinal()];
  }

  /** Both; of an action in both the stronger necessity. */
  public static long both(long steps, long more) {
    long either = steps | more;
    for (long rest = more; rest != 0; ) {
      int shift = Long.numberOfTrailingZeros(rest) & ~1;
      long mask = 3L << shift;
      either = either & ~mask | Math.max(steps & mask, more & mask);
      rest &= ~mask;
    }
    return either;
  }

  static int count(long steps) {
    return Long.bitCount((steps | steps >>> 1) & 0x5555_5555_5555_5555L);
  }

  /** Where the first step's bits are. */
  static int first(long steps) {
    return Long.numberOfTrailingZeros(steps) & ~1;
  }

  static Action action(int shift) {
    return BY_POSITION[shift >> 1];
  }

  static Necessity necessity(long steps, int shift) {
    return NECESSITY[(int) (steps >>> shift) & 3];
  }
}
