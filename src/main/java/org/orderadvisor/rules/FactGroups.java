package org.orderadvisor.rules;

import java.util.Arrays;
import java.util.List;

/**
 * The facts in groups, so that what all facts of a group are is one number: a match looks at a
 * group at once. Each fact is in one group at most; those that rules read together stand together.
 * The product of a group's words stays small, as tables have a row for each and it fits a short.
 * What usually happens in a scenario is in none: it follows from the scenario. Thread-safe: it has
 * no state.
 */
final class FactGroups {
  private static final Fact[][] GROUPS = {
    {Fact.STATUS, Fact.CLOSURE, Fact.CLOSED},
    {
      Fact.OPEN,
      Fact.SHIPPED,
      Fact.DELIVERED,
      Fact.CLOSURE_STATED,
      Fact.UNPAID,
      Fact.SHIPMENT_HANDED_OVER
    },
    {
      Fact.SHIPMENT_TRACKING,
      Fact.SHIPMENT_REPLACEMENT_TRACKING,
      Fact.SHIPMENT_LONG_AGO,
      Fact.PAYMENT_CARD_CHECK
    },
    {Fact.PAYMENT_STATE, Fact.DISPUTE_STATE, Fact.SELLER_STANDING, Fact.PAYMENT_OVERDUE},
    {
      Fact.COUPON_KIND,
      Fact.NOTICE,
      Fact.COUPON_ADDRESS_USED_BEFORE,
      Fact.COUPON_ACCOUNT_USED_BEFORE,
      Fact.BUYER_CHARGEBACK
    },
    {
      Fact.CANCELLATION_STATE,
      Fact.CANCELLATION_REQUESTED_BY,
      Fact.CANCELLATION_PENDING,
      Fact.SELLER_ASKS_TO_CANCEL
    },
    {
      Fact.SHIPMENT_DEADLINE_NEAR,
      Fact.SHIPMENT_OVERDUE,
      Fact.BUYER_WANTS_ITEM,
      Fact.BUYER_LIKES_PRICE,
      Fact.BUYER_IN_HURRY,
      Fact.BUYER_AVAILABLE_ELSEWHERE
    },
    {
      Fact.SELLER_REPLIED,
      Fact.SELLER_CONVINCING,
      Fact.DISPUTE_OVERDUE,
      Fact.DISPUTE_DEADLINE_NEAR,
      Fact.CANCELLATION_OVERDUE,
      Fact.REFUND_STATE
    },
    {Fact.PAYMENT_METHOD, Fact.PAYMENT_VERIFICATION},
    {Fact.PAYMENT_ERROR, Fact.SHIPMENT_STATE},
    {Fact.REFUND_TRIGGER, Fact.SCENARIO}, // how many scenarios there are, the tables say
    {Fact.REFUND_ROUTE, Fact.REFUND_OVERDUE}
  };

  /** The first group of what is decided on the way, */
  static final int DECIDED = GROUPS.length - 2;

  /** the scenario with its trigger, */
  static final int SCENARIO = DECIDED;

  /** and the route, and whether money is late. */
  static final int ROUTE = DECIDED + 1;

  /** For facts that are decided on the way, or that follow from the scenario: none looks here. */
  private static final int NONE = DECIDED;

  /** How many numbers an order's facts have, that of no group included. */
  static final int COUNT = NONE + 1;

  private static final int[] GROUP = new int[Fact.values().length];
  private static final int[] STRIDE = new int[GROUP.length];

  /** Where the values of each group's facts stand, */
  private static final int[][] PLACES = new int[DECIDED][];

  /** and by how much its number grows with each. */
  private static final int[][] STRIDES = new int[DECIDED][];

  static {
    Arrays.fill(GROUP, NONE);
    for (int group = 0; group < DECIDED; group++) {
      int stride = 1;
      int count = GROUPS[group].length;
      PLACES[group] = new int[count];
      STRIDES[group] = new int[count];
      for (int i = 0; i < count; i++) {
        Fact fact = GROUPS[group][i];
        PLACES[group][i] = COUNT + fact.ordinal();
        STRIDES[group][i] = stride;
        GROUP[fact.ordinal()] = group;
        STRIDE[fact.ordinal()] = stride;
        stride *= fact.words().size();
      }
    }
  }

  private FactGroups() {}

  /** The group that the fact of an ordinal is in. */
  static int group(int fact) {
    return GROUP[fact];
  }

  /** By how much the group's number grows with the fact's. */
  static int stride(int fact) {
    return STRIDE[fact];
  }

  /** Works out the numbers of all groups, which stand before the values of facts. */
  static void number(short[] values) {
    for (int group = 0; group < DECIDED; group++) {
      int[] places = PLACES[group];
      int[] strides = STRIDES[group];
      int number = 0;
      for (int i = 0; i < places.length; i++) {
        number += values[places[i]] * strides[i];
      }
      values[group] = (short) number;
    }
  }

  /** How many numbers a group of what the case says has. */
  static int size(int group) {
    int size = 1;
    for (Fact fact : GROUPS[group]) {
      size *= fact.words().size();
    }
    return size;
  }

  /** The facts of a group: the number grows fastest with the first. */
  static List<Fact> facts(int group) {
    return List.of(GROUPS[group]);
  }
}
