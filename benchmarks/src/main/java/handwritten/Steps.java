package handwritten;

import org.orderadvisor.verdict.Action;
import org.orderadvisor.verdict.Necessity;

/**
 * The steps of a verdict in one {@code long}: two bits for each action, one in each half, in the
 * order in which a verdict lists them. The upper is set for what is recommended or required, the
 * lower for what is optional or required.
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

  /** Where an action stands among the steps of a verdict. */
  public static int position(Action action) {
    return POSITION[action.ordinal()];
  }

  /** One step. */
  public static long of(Action action, Necessity necessity) {
    int bit = 1 << POSITION[action.ordinal()];
    return switch (necessity) {
      case REQUIRED -> of(bit, 0, 0);
      case RECOMMENDED -> of(0, bit, 0);
      case OPTIONAL -> of(0, 0, bit);
    };
  }

  /** The actions of each necessity, as bits by their positions; each in one of them. */
  public static long of(int required, int recommended, int optional) {
    return (long) (required | recommended) << Integer.SIZE | (required | optional);
  }

  /** Of several steps with one action the strongest stays. */
  public static long both(long steps, long more) {
    long strong = (steps | more) >>> Integer.SIZE;
    long required = (steps & steps >>> Integer.SIZE) | (more & more >>> Integer.SIZE);
    long weak = (steps | more) & 0xFFFF_FFFFL & ~strong;
    return strong << Integer.SIZE | weak | required;
  }

  private static int actions(long steps) {
    return (int) (steps | steps >>> Integer.SIZE);
  }

  static int count(long steps) {
    return Integer.bitCount(actions(steps));
  }

  /** Where the first step's bit is. */
  static int first(long steps) {
    return Integer.numberOfTrailingZeros(actions(steps));
  }

  static Action action(int position) {
    return BY_POSITION[position];
  }

  /** All but the step at a position. */
  static long without(long steps, int position) {
    return steps & ~(1L << position | 1L << position + Integer.SIZE);
  }

  static Necessity necessity(long steps, int position) {
    return NECESSITY[
        (int) ((steps >>> position & 1) | (steps >>> position + Integer.SIZE & 1) << 1)];
  }
}
