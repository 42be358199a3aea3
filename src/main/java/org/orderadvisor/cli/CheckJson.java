package org.orderadvisor.cli;

import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Diagnostic;
import org.orderadvisor.rules.Diagnostic.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what {@code check} found as one JSON object. Thread-safe: it has no state. */
final class CheckJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private CheckJson() {}

  static String write(Check check) {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
      out.writeStartObject();
      number(out, "errors", check.count(Severity.ERROR));
      number(out, "warnings", check.count(Severity.WARNING));
      out.writeName("problems");
      out.writeStartArray();
      for (Diagnostic problem : check.problems()) {
        problem(out, problem);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return json.append('\n').toString();
  }

  private static void problem(JsonGenerator out, Diagnostic problem) {
    out.writeStartObject();
    text(out, "file", problem.file());
    number(out, "line", problem.line());
    number(out, "column", problem.column());
    number(out, "endColumn", problem.column() == 0 ? 0 : problem.column() + problem.length());
    text(out, "severity", problem.severity().name().toLowerCase(Locale.ROOT));
    text(out, "code", problem.code().toString());
    text(out, "rule", problem.rule());
    text(out, "message", problem.message());
    text(out, "text", problem.text());
    text(out, "help", problem.code().meaning() + " See " + problem.code().page() + ".");
    out.writeEndObject();
  }

  private static void number(JsonGenerator out, String name, long value) {
    out.writeName(name);
    out.writeNumber(value);
  }

  private static void text(JsonGenerator out, String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
  }
}
