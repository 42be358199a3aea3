package org.orderadvisor.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.Answer;
import org.orderadvisor.order.Money;
import org.orderadvisor.order.Party;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads the values of fields, and says what is wrong with them. */
final class Values {
  private static final List<String> REQUESTERS = List.of("BUYER", "SELLER", "PLATFORM", "UNKNOWN");

  private final JsonParser parser;
  private final Source source;

  Values(JsonParser parser, Source source) {
    this.parser = parser;
    this.source = source;
  }

  /** Goes to the value of the next field that is not null; {@code null} at the object's end. */
  @Nullable String next(Scope at) {
    while (true) {
      String name = parser.nextName();
      if (name == null) {
        return null;
      }
      int index = at.part.names().indexOf(name);
      if (index < 0) {
        String path = at.path() + Texts.shown(name);
        throw error(path, path + " is no field." + at.part.advice(name, at.path()));
      }
      if (!at.enter(index)) {
        throw error(at.fieldPath(), at.fieldPath() + " is given twice.");
      }
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        return at.part.names().get(index);
      }
    }
  }

  Scope open(Scope at, Part part) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrongType(at.fieldPath(), "an object in braces");
    }
    return new Scope(part, at, -1);
  }

  void openArray(Scope at) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrongType(at.fieldPath(), "an array in square brackets");
    }
  }

  Scope openElement(Scope at, Part part, int index) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
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
    JsonToken token = parser.currentToken();
    if (words == Answer.class
        && (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE)) {
      String answer = token == JsonToken.VALUE_TRUE ? "YES" : "NO";
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
    TokenStreamLocation start = parser.currentTokenLocation();
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
    JsonToken token = parser.currentToken();
    if (token.isNumeric()) {
      String number = Texts.shown(parser.getString());
      throw error(
          at.fieldPath(),
          at.fieldPath() + " (" + number + ") is a number, not text. Maybe \"" + number + "\".");
    }
    String text = scalar(at, "an amount such as \"24.90\"");
    try {
      return Money.of(text, "XXX").amount();
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
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    throw wrongType(at.fieldPath(), wanted);
  }

  private OrderJsonException wrongType(String path, String wanted) {
    return error(path, path + " is " + describe(parser.currentToken()) + ", not " + wanted + ".");
  }

  private OrderJsonException wrongValue(Scope at, String value, String wrong) {
    return error(at.fieldPath(), at.fieldPath() + " (" + Texts.shown(value) + ") " + wrong);
  }

  OrderJsonException error(String path, String message) {
    return error(parser.currentTokenLocation(), path, message);
  }

  private OrderJsonException error(TokenStreamLocation at, String path, String message) {
    return source.errorAtOffset(at.getByteOffset(), path, message);
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

  static String describe(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }
}
