package org.orderadvisor.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.orderadvisor.facts.PaymentError;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.order.OrderStatus;
import org.orderadvisor.rules.Contradiction;
import org.orderadvisor.rules.Input;
import org.orderadvisor.rules.Limits.Limit;
import org.orderadvisor.rules.RuleSet;
import org.orderadvisor.rules.Tables;
import org.orderadvisor.rules.Timing;
import org.orderadvisor.rules.Vocabulary.Notice;

/**
 * What the unknown facts of a case could turn out to be, by trying: the property tests' own way,
 * through cases and their values. Thread-safe.
 */
final class Worlds {
  private final Tables tables;
  private final Sentences sentences;
  private final Phrases phrases;

  Worlds(RuleSet rules) {
    this.tables = rules.tables();
    this.sentences = new Sentences(rules, Locale.ENGLISH);
    this.phrases = new Phrases(rules, sentences);
  }

  Classified classified(OrderCase order) {
    return Classified.of(order, tables.vocabulary(), sentences, phrases);
  }

  InputValues inputs(OrderCase order, Instant asOf) {
    return InputValues.of(order, asOf, classified(order), tables);
  }

  /** The inputs that a case leaves open; what a notice or an event says is known. */
  List<Input> unknown(OrderCase order, Instant asOf) {
    InputValues inputs = inputs(order, asOf);
    Notice notice = classified(order).notice();
    List<Input> unknown = new ArrayList<>();
    for (Input input : Input.values()) {
      boolean said =
          notice != null
              && ((input == Input.STATUS && notice.status() != OrderStatus.UNKNOWN)
                  || (input == Input.CLOSURE && notice.closure() != Closure.UNKNOWN));
      if (inputs.unknown(input) && !said) {
        unknown.add(input);
      }
    }
    return unknown;
  }

  /** All values that make a difference, moments on both sides of each limit. */
  List<String> values(Input input, OrderCase order, Instant asOf) {
    List<String> values = new ArrayList<>();
    switch (input) {
      case NOTICE -> {
        for (int i = 1; i <= tables.vocabulary().meanings().size(); i++) {
          values.add(String.valueOf(tables.vocabulary().exampleOfNotice(i, Locale.ENGLISH)));
        }
      }
      case PAYMENT_ERROR_CODE -> {
        for (PaymentError error : PaymentError.values()) {
          String example = tables.vocabulary().exampleOfError(error);
          if (example != null) {
            values.add(example);
          }
        }
      }
      case PAYMENT_DEADLINE, CANCELLATION_DEADLINE -> moments(asOf, Duration.ZERO, values);
      case SHIPMENT_DEADLINE -> moments(asOf, period(Limit.PROCESSING_DEADLINE_NEAR), values);
      case DISPUTE_DEADLINE -> moments(asOf, period(Limit.DISPUTE_DEADLINE_NEAR), values);
      case SHIPMENT_SHIPPED_AT -> {
        moments(asOf, period(Limit.TRACKING_STALLED).negated(), values);
        if (order.placedAt() != null) {
          moments(order.placedAt(), Duration.ZERO, values);
        }
      }
      default -> values.addAll(input.sayable());
    }
    values.remove("UNKNOWN");
    return values;
  }

  private Duration period(Limit limit) {
    return tables.limits().period(limit);
  }

  private static void moments(Instant asOf, Duration near, List<String> values) {
    Set<Instant> moments = new TreeSet<>();
    for (Instant around : List.of(asOf, asOf.plus(near))) {
      moments.add(around.minusSeconds(1));
      moments.add(around);
      moments.add(around.plusSeconds(1));
    }
    moments.add(asOf.plus(Duration.ofDays(100)));
    moments.forEach(moment -> values.add(moment.toString()));
  }

  /** Whether facts stand against each other that did not before. */
  boolean agrees(OrderCase after, OrderCase before, Instant asOf) {
    return contradictions(before, asOf).containsAll(contradictions(after, asOf));
  }

  /** The rows of facts that disagree. */
  Set<String> contradictions(OrderCase order, Instant asOf) {
    var values = Derivation.derive(inputs(order, asOf), tables.vocabulary());
    Set<String> rows = new TreeSet<>();
    for (Contradiction row : tables.contradictions()) {
      if (row.holds(order, values)) {
        rows.add(row.key());
      }
    }
    return rows;
  }

  /** The words that an unknown input can turn out to be, by their numbers. */
  int[] words(Input input) {
    if (input == Input.NOTICE) {
      return IntStream.rangeClosed(1, tables.vocabulary().meanings().size()).toArray();
    }
    return input.sayable().stream()
        .filter(word -> !word.equals("UNKNOWN"))
        .mapToInt(word -> input.words().indexOf(word))
        .filter(word -> !input.path().endsWith("shippedAt") || word != Timing.NEAR.ordinal())
        .toArray();
  }

  static <T> T oneOf(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
