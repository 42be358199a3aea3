package org.orderadvisor.cli;

import java.io.File;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.words.Instants;
import org.orderadvisor.words.Nearest;

/**
 * What {@code advise} or {@code interview} was told, checked. Immutable and thread-safe.
 *
 * @param json one verdict a line instead of pages for people
 * @param locale of the texts
 * @param zone of the local dates
 * @param asOf the moment for orders that name none; {@code null} for now
 * @param rules a folder of rules; {@code null} for the bundled ones
 * @param files names of files, {@code -} for standard input
 */
record Settings(
    boolean json,
    Locale locale,
    ZoneId zone,
    @Nullable Instant asOf,
    @Nullable Path rules,
    List<String> files) {

  /** The values of the options as they were typed; {@code null} if not given. Not thread-safe. */
  static final class Typed {
    boolean json;
    @Nullable String format;
    @Nullable String locale;
    @Nullable String zone;
    @Nullable String asOf;
    @Nullable String rules;
    List<String> files = List.of();
  }

  /** Throws {@link UsageException} for the first value that can't be used. */
  static Settings of(Typed typed) {
    if (typed.files.isEmpty()) {
      throw new UsageException("no FILE is given. Maybe - for standard input.");
    }
    return ofAny(typed);
  }

  /** As {@link #of}, but no file need be named. */
  static Settings ofAny(Typed typed) {
    return new Settings(
        json(typed),
        typed.locale == null ? Locale.ENGLISH : locale(typed.locale),
        typed.zone == null ? ZoneId.of("UTC") : zone(typed.zone),
        typed.asOf == null ? null : instant(typed.asOf),
        typed.rules == null ? null : folder("--rules", typed.rules),
        List.copyOf(typed.files));
  }

  /** An order, asked about the moment of {@code --as-of} if it names none itself. */
  OrderCase asked(OrderCase order) {
    return asOf == null || order.asOf() != null ? order : order.withAsOf(asOf);
  }

  private static boolean json(Typed typed) {
    String format = typed.format;
    if (format == null || format.equals("json")) {
      return typed.json || format != null;
    } else if (!format.equals("text")) {
      throw wrong("--format", format, "is neither text nor json", List.of("text", "json"));
    } else if (typed.json) {
      throw new UsageException("--json and --format text exclude each other.");
    }
    return false;
  }

  private static Locale locale(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
        return locale;
      }
    } catch (IllformedLocaleException e) {
      // Told below, with the tag that was probably meant.
    }
    String meant = tag.replace('_', '-').replaceFirst("\\..*", "");
    List<String> tags = meant.equals(tag) ? List.of("en", "es", "zh") : List.of(meant);
    for (String known : List.of("en", "es", "zh")) {
      Locale locale = Locale.forLanguageTag(known);
      if (tag.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH))
          || tag.equalsIgnoreCase(locale.getDisplayLanguage(locale))) {
        throw new UsageException(
            "--locale (" + shown(tag) + ") is no language tag. Maybe " + known + ".");
      }
    }
    throw wrong("--locale", tag, "is no language tag", tags);
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw wrong("--zone", id, "is no time zone", new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instants.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--as-of (" + shown(text) + ") " + e.getMessage());
    }
  }

  /** Throws {@link UsageException} if what an option names is no folder. */
  static Path folder(String option, String directory) {
    File folder = new File(directory);
    if (!folder.isDirectory()) {
      String what = folder.exists() ? "is no folder." : "is not there.";
      throw new UsageException(option + " (" + shown(directory) + ") " + what);
    }
    return folder.toPath();
  }

  private static UsageException wrong(
      String option, String value, String what, Collection<String> right) {
    return new UsageException(
        option + " (" + shown(value) + ") " + what + "." + maybe(value, right));
  }

  /** The sentence {@code " Maybe X."}; empty if no word is near. */
  static String maybe(String wrong, Collection<String> words) {
    String nearest = Nearest.to(wrong, words);
    return nearest == null ? "" : " Maybe " + nearest + ".";
  }

  /** A word from the command line without control characters. */
  static String shown(String value) {
    StringBuilder shown = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      shown.append(Character.isISOControl(value.charAt(i)) ? '?' : value.charAt(i));
    }
    return shown.toString();
  }
}
