package org.orderadvisor.validate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.rules.Code;
import org.orderadvisor.words.Nearest;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document into a tree with places. Anchors, aliases and tags are refused: what
 * stands in a test is all there is to it. By YAML 1.2 only {@code true}, {@code false} and {@code
 * null} (also {@code ~} and nothing) are no texts; {@code NO} is a word.
 */
final class YamlReader {
  private static final int MAX_DEPTH = 64;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(ScenarioTests.MAX_SIZE + 1).build();

  private final Iterator<Event> events;
  private final String file;
  private final Problems problems;

  private YamlReader(Iterator<Event> events, String file, Problems problems) {
    this.events = events;
    this.file = file;
    this.problems = problems;
  }

  /**
   * The document; {@code null} if it is empty or can't be read, which is then among the problems.
   */
  static @Nullable Node read(String file, String yaml, Problems problems) {
    try {
      // Not through api.lowlevel: the module path does not export it.
      Iterator<Event> events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml));
      return new YamlReader(events, file, problems).document();
    } catch (YamlException e) {
      problems.add(Code.BROKEN_YAML, file, e.at(), e.getMessage());
    } catch (YamlEngineException e) {
      YamlException inWords = YamlMistake.inWords(e, yaml);
      problems.add(Code.BROKEN_YAML, file, inWords.at(), inWords.getMessage());
    }
    return null;
  }

  private @Nullable Node document() {
    Node document = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        if (document != null) {
          throw new YamlException(
              place(event), "a second document starts here. A file of tests is one document.");
        }
        document = node(event, 1);
      }
    }
    if (document == null) {
      problems.add(
          Code.MISSING_TEST_PART, file, Place.FILE, "is empty. It needs tests: a list of tests.");
    }
    return document;
  }

  private Node node(Event event, int depth) {
    refuseReferences(event);
    if (depth > MAX_DEPTH) {
      throw new YamlException(
          place(event), "objects and lists lie in each other more than " + MAX_DEPTH + " deep.");
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    return event instanceof MappingStartEvent ? fields(event, depth) : items(event, depth);
  }

  private static void refuseReferences(Event event) {
    if (event instanceof AliasEvent) {
      throw new YamlException(
          place(event), "there is an alias (*). Tests have none: write the value itself.");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new YamlException(
          place(event),
          "there is an anchor (&). Tests have none; what they share stands in defaults.");
    }
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    if (tag.isPresent()) {
      throw new YamlException(
          place(event), "there is a tag (!). Tests have none; quotes make a text of a value.");
    }
  }

  private static Node scalar(ScalarEvent event) {
    String text = event.getValue();
    if (!event.isPlain()) {
      return new Node.Scalar(place(event), text, Node.Meaning.TEXT);
    }
    return switch (text) {
      case "true", "True", "TRUE" -> new Node.Scalar(place(event), "true", Node.Meaning.TRUE);
      case "false", "False", "FALSE" -> new Node.Scalar(place(event), "false", Node.Meaning.FALSE);
      case "", "~", "null", "Null", "NULL" ->
          new Node.Scalar(place(event), text, Node.Meaning.NULL);
      default -> new Node.Scalar(place(event), text, Node.Meaning.TEXT);
    };
  }

  private Node items(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Node.Items(place(start), items);
  }

  private Node fields(Event start, int depth) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(node(event, depth + 1) instanceof Node.Scalar name)) {
        throw new YamlException(place(event), "a field's name is no word but an object or a list.");
      }
      Node value = node(events.next(), depth + 1);
      Node.Field field = new Node.Field(name.at(), name.text(), value);
      if (isGlued(event, value)) {
        problems.add(
            Code.BROKEN_YAML,
            file,
            field.at(),
            Nearest.shown(name.text()) + " has no blank after its colon.");
      } else if (fields.putIfAbsent(field.name(), field) != null) {
        problems.add(
            Code.REPEATED_TEST_KEY,
            file,
            field.at(),
            Nearest.shown(name.text()) + " is given twice.");
      }
      event = events.next();
    }
    return new Node.Fields(place(start), fields);
  }

  /** Whether YAML took {@code {scenario:COMPLETED}} for one long name. */
  private static boolean isGlued(Event name, Node value) {
    return name instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getValue().indexOf(':') > 0
        && value instanceof Node.Scalar nothing
        && nothing.text().isEmpty();
  }

  private static Place place(Event event) {
    return event.getStartMark().map(YamlReader::place).orElse(Place.FILE);
  }

  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
