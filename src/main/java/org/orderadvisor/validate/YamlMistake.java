package org.orderadvisor.validate;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words why a text is no YAML. */
final class YamlMistake {
  private YamlMistake() {}

  static YamlException inWords(YamlEngineException mistake, String yaml) {
    if (mistake instanceof MarkedYamlEngineException marked) {
      return inWords(marked);
    } else if (mistake instanceof ReaderException reader) {
      return new YamlException(
          place(yaml, reader.getPosition()),
          "there is a character that YAML doesn't allow. Maybe it came with a copied text.");
    }
    return new YamlException(Place.FILE, "can't be read as YAML 1.2.");
  }

  private static YamlException inWords(MarkedYamlEngineException mistake) {
    Place at = mistake.getProblemMark().map(YamlReader::place).orElse(Place.FILE);
    Place opened = mistake.getContextMark().map(YamlReader::place).orElse(at);
    String problem = String.valueOf(mistake.getProblem());
    String context = String.valueOf(mistake.getContext());
    if (problem.contains("(TAB)")) {
      return new YamlException(at, "there is a tab. YAML is indented by blanks only.");
    } else if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return new YamlException(opened, "the quote that opens here is never closed.");
    } else if (context.contains("flow mapping")) {
      return new YamlException(at, "a comma or } is missing before this" + since("{", opened));
    } else if (context.contains("flow sequence")) {
      return new YamlException(at, "a comma or ] is missing before this" + since("[", opened));
    } else if (problem.contains("<stream end>")) {
      return new YamlException(at, "the text ends where a value or a closing bracket is expected.");
    } else if (problem.contains("mapping values are not allowed")) {
      return new YamlException(
          at,
          "there may be no colon here. Maybe a text needs quotes, or the indentation is wrong.");
    } else if (problem.contains("sequence entries are not allowed")) {
      return new YamlException(
          at, "a list can't start on this line. Maybe it needs a line of its own.");
    } else if (problem.contains("cannot start any token")) {
      return new YamlException(
          at, "a text can't start with this character. Maybe it needs quotes.");
    } else if (problem.contains("escape")) {
      return new YamlException(at, "the backslash escapes nothing. Maybe single quotes, or \\\\.");
    } else if (problem.contains("tag handle")) {
      return new YamlException(
          at, "there is a tag (!). Tests have none; quotes make a text of a value.");
    } else if (problem.contains("expected <block end>")) {
      return new YamlException(
          at,
          "this doesn't belong to what stands above. Maybe the indentation, a quote or a bracket is"
              + " wrong.");
    }
    return new YamlException(
        at,
        "can't be read as YAML from here. Maybe a quote, a bracket or the indentation is wrong.");
  }

  private static String since(String bracket, Place opened) {
    return ", for the "
        + bracket
        + " of line "
        + opened.line()
        + ", column "
        + opened.column()
        + ".";
  }

  /** The place of a character, counted in characters as the engine does. */
  private static Place place(String yaml, int position) {
    int line = 1;
    int column = 1;
    int index = 0;
    for (int i = 0; i < position && index < yaml.length(); i++) {
      int c = yaml.codePointAt(index);
      index += Character.charCount(c);
      if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place(line, column);
  }
}
