package org.orderadvisor.cli;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.orderadvisor.rules.Code;
import org.orderadvisor.rules.Diagnostic;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what {@code check} found as SARIF 2.1.0, as code scanning reads it: paths are relative to
 * where the command runs, which is to be the top of the repository. Not thread-safe.
 */
final class CheckSarif {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final JsonGenerator out;
  private final Check check;
  private final List<Code> codes;

  private CheckSarif(JsonGenerator out, Check check) {
    this.out = out;
    this.check = check;
    this.codes =
        new ArrayList<>(new TreeSet<>(check.problems().stream().map(Diagnostic::code).toList()));
  }

  static String write(Check check) {
    StringWriter sarif = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), sarif)) {
      new CheckSarif(out, check).write();
    }
    return sarif.append('\n').toString();
  }

  private void write() {
    out.writeStartObject();
    text("$schema", SCHEMA);
    text("version", "2.1.0");
    array("runs");
    out.writeStartObject();
    object("tool");
    object("driver");
    text("name", "order-advisor check");
    array("rules");
    codes.forEach(this::rule);
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
    text("columnKind", "unicodeCodePoints");
    array("results");
    check.problems().forEach(this::result);
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private void rule(Code code) {
    String help = code.meaning() + " Wrong and right: " + code.page() + ".";
    out.writeStartObject();
    text("id", code.toString());
    message("shortDescription", code.meaning());
    message("fullDescription", code.meaning());
    message("help", help);
    object("defaultConfiguration");
    text("level", level(code));
    out.writeEndObject();
    out.writeEndObject();
  }

  private void result(Diagnostic problem) {
    String rule = problem.rule();
    out.writeStartObject();
    text("ruleId", problem.code().toString());
    out.writeName("ruleIndex");
    out.writeNumber(codes.indexOf(problem.code()));
    text("level", level(problem.code()));
    message("message", problem.message() + (rule == null ? "" : " (Rule \"" + rule + "\")"));
    array("locations");
    out.writeStartObject();
    object("physicalLocation");
    object("artifactLocation");
    text("uri", uri(problem.file()));
    out.writeEndObject();
    region(problem);
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Code scanning shows a result only with a line: for a whole file it is the first. */
  private void region(Diagnostic problem) {
    object("region");
    number("startLine", Math.max(1, problem.line()));
    if (problem.column() > 0) {
      number("startColumn", problem.column());
      number("endColumn", problem.column() + Math.max(1, problem.length()));
    }
    out.writeEndObject();
  }

  private String uri(String file) {
    String folder = check.folder().normalize().toString().replace('\\', '/');
    String path =
        folder.isEmpty() || folder.equals(file) || check.folder().isAbsolute()
            ? file
            : folder + "/" + file;
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "rules";
    }
  }

  private static String level(Code code) {
    return code.severity().name().toLowerCase(Locale.ROOT);
  }

  private void message(String name, String words) {
    object(name);
    text("text", words);
    out.writeEndObject();
  }

  private void object(String name) {
    out.writeName(name);
    out.writeStartObject();
  }

  private void array(String name) {
    out.writeName(name);
    out.writeStartArray();
  }

  private void number(String name, int value) {
    out.writeName(name);
    out.writeNumber(value);
  }

  private void text(String name, String value) {
    out.writeName(name);
    out.writeString(value);
  }
}
