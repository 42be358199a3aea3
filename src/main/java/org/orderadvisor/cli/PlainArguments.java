package org.orderadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of {@code advise} if there is nothing special about them. Loading picocli
 * takes twice as long as a bare JVM needs to start; who asks about one order in a script should not
 * wait for it. All else (help, mistakes, other commands) is picocli's.
 */
final class PlainArguments {
  private PlainArguments() {}

  /** The arguments as typed; {@code null} if picocli should see them. */
  static Settings.@Nullable Typed read(String[] args) {
    if (args.length < 2 || !args[0].equals("advise")) {
      return null;
    }
    Settings.Typed typed = new Settings.Typed();
    List<String> files = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      String word = args[i];
      int equals = word.indexOf('=');
      if (word.equals("--json") && !typed.json) {
        typed.json = true;
      } else if (word.equals("-") || (!word.isEmpty() && word.charAt(0) != '-')) {
        files.add(word);
      } else if (equals > 0) {
        if (!set(typed, word.substring(0, equals), word.substring(equals + 1))) {
          return null;
        }
      } else if (i + 1 == args.length
          || args[i + 1].startsWith("-")
          || !set(typed, word, args[++i])) {
        return null;
      }
    }
    typed.files = files;
    return files.isEmpty() ? null : typed;
  }

  private static boolean set(Settings.Typed typed, String option, String value) {
    switch (option) {
      case "--format" -> {
        boolean first = typed.format == null;
        typed.format = value;
        return first;
      }
      case "--locale" -> {
        boolean first = typed.locale == null;
        typed.locale = value;
        return first;
      }
      case "--zone" -> {
        boolean first = typed.zone == null;
        typed.zone = value;
        return first;
      }
      case "--as-of" -> {
        boolean first = typed.asOf == null;
        typed.asOf = value;
        return first;
      }
      case "--rules" -> {
        boolean first = typed.rules == null;
        typed.rules = value;
        return first;
      }
      default -> {
        return false;
      }
    }
  }
}
