package org.orderadvisor.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.json.Tokens.Kind;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.Party;
import org.orderadvisor.words.Instants;

/** Reads the values of fields, and says what is wrong with them. */
final class Values {
  /** ISO 4217's code where there is no currency. */
  private static final String NO_CURRENCY = "XXX";

  private static final List<String> REQUESTERS = List.of("BUYER", "SELLER", "PLATFORM", "UNKNOWN");

  private final Tokens tokens;
  private final Source source;

  Values(Tokens tokens, Source source) {
    this.tokens = tokens;
    this.source = source;
  }

  /** Goes to the value of the next field that is not null; {@code null} at the object's end. */
  @Nullable String next(Scope at) {
    while (true) {
      if (tokens.next() == Kind.OBJECT_END) {
        return null;
      }
      int index = tokens.name(at.part.names());
      if (index < 0) {
        String name = tokens.string();
        String path = at.path() + Texts.shown(name);
        throw error(path, path + " is no field." + at.part.advice(name, at.path()));
      }
      if (!at.enter(index)) {
        throw error(at.fieldPath(), at.fieldPath() + " is given twice.");
      }
      if (tokens.next() != Kind.NULL) {
        return at.part.names().get(index);
      }
    }
  }

  Scope open(Scope at, Part part) {
    if (tokens.kind() != Kind.OBJECT) {
      throw wrongType(at.fieldPath(), "an object in braces");
    }
    return new Scope(part, at, -1);
  }

  void openArray(Scope at) {
    if (tokens.kind() != Kind.ARRAY) {
      throw wrongType(at.fieldPath(), "an array in square brackets");
    }
  }

  Scope openElement(Scope at, Part part, int index) {
    if (tokens.kind() != Kind.OBJECT) {
      throw wrongType(at.fieldPath() + "[" + index + "]", "an object in braces");
    }
    return new Scope(part, at, index);
  }

  String text(Scope at) {
    return scalar(at, "text in quotes");
  }

  Instant instant(Scope at) {
    String text = scalar(at, "an instant such as \"2026-11-20T10:00:00Z\"");
    try {
      return Instants.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrongValue(at, text, String.valueOf(e.getMessage()));
    }
  }

  <E extends Enum<E>> E word(Scope at, Class<E> words) {
    Kind token = tokens.kind();
    if (words == Answer.class && (token == Kind.TRUE || token == Kind.FALSE)) {
      String answer = token == Kind.TRUE ? "YES" : "NO";
      throw error(
          at.fieldPath(),
          at.fieldPath() + " is " + describe(token) + ", not an answer. Maybe \"" + answer + "\".");
    }
    String text = scalar(at, "a word in quotes");
    try {
      return Enum.valueOf(words, text);
    } catch (IllegalArgumentException e) {
      List<String> names = new ArrayList<>();
      for (E word : words.getEnumConstants()) {
        names.add(word.name());
      }
      throw wrongValue(at, text, "is no " + noun(words.getSimpleName()) + advice(text, names));
    }
  }

  Party requester(Scope at) {
    String text = scalar(at, "a word in quotes");
    if (!REQUESTERS.contains(text)) {
      throw wrongValue(at, text, "can't ask to cancel" + advice(text, REQUESTERS));
    }
    return Party.valueOf(text);
  }

  /** An amount with its currency, both or neither; {@code null} if neither. */
  @Nullable Money money(Scope field) {
    Scope at = open(field, Part.MONEY);
    int start = tokens.place();
    BigDecimal amount = null;
    Currency currency = null;
    for (String name = next(at); name != null; name = next(at)) {
      if (name.equals("amount")) {
        amount = amount(at);
      } else {
        currency = currency(at);
      }
    }
    if (amount == null && currency == null) {
      return null;
    }
    if (amount == null || currency == null) {
      String missing = amount == null ? "amount" : "currency";
      String path = field.fieldPath();
      throw error(
          start, path, path + " has no " + missing + ". It needs both an amount and a currency.");
    }
    return new Money(amount, currency);
  }

  private BigDecimal amount(Scope at) {
    Kind token = tokens.kind();
    if (token == Kind.NUMBER) {
      String number = Texts.shown(tokens.string());
      throw error(
          at.fieldPath(),
          at.fieldPath() + " (" + number + ") is a number, not text. Maybe \"" + number + "\".");
    }
    String text = scalar(at, "an amount such as \"24.90\"");
    try {
      return Money.of(text, NO_CURRENCY).amount();
    } catch (IllegalArgumentException e) {
      throw wrongValue(at, text, Amounts.amountError(text));
    }
  }

  private Currency currency(Scope at) {
    String text = scalar(at, "a currency such as \"USD\"");
    try {
      return Currency.getInstance(text);
    } catch (IllegalArgumentException e) {
      throw wrongValue(at, text, Amounts.currencyError(text));
    }
  }

  private String scalar(Scope at, String wanted) {
    Kind token = tokens.kind();
    if (token == Kind.TEXT) {
      return tokens.string();
    }
    throw wrongType(at.fieldPath(), wanted);
  }

  private OrderJsonException wrongType(String path, String wanted) {
    return error(path, path + " is " + describe(tokens.kind()) + ", not " + wanted + ".");
  }

  private OrderJsonException wrongValue(Scope at, String value, String wrong) {
    return error(at.fieldPath(), at.fieldPath() + " (" + Texts.shown(value) + ") " + wrong);
  }

  OrderJsonException error(String path, String message) {
    return error(tokens.place(), path, message);
  }

  private OrderJsonException error(int place, String path, String message) {
    return source.error(place, path, message);
  }

  /** Ends the sentence, then the nearest word, or all words if none is near. */
  private static String advice(String text, List<String> names) {
    String maybe = Texts.maybe(text, names);
    return maybe.isEmpty() ? ". It is one of " + String.join(", ", names) + "." : "." + maybe;
  }

  /** The words' own name as people write it: {@code PaymentState} is a payment state. */
  private static String noun(String type) {
    StringBuilder noun = new StringBuilder();
    for (int i = 0; i < type.length(); i++) {
      if (i > 0 && Character.isUpperCase(type.charAt(i))) {
        noun.append(' ');
      }
      noun.append(type.charAt(i));
    }
    return noun.toString().toLowerCase(Locale.ROOT);
  }

  static String describe(Kind token) {
    return switch (token) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case TEXT -> "text";
      case NUMBER -> "a number";
      case TRUE -> "true";
      case FALSE -> "false";
      case NULL -> "null";
      default -> "something else";
    };
  }
}
