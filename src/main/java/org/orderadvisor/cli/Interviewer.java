package org.orderadvisor.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.Interview;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.json.OrderJsonException;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Question;
import org.orderadvisor.verdict.Question.Choice;
import org.orderadvisor.verdict.Verdict;
import org.orderadvisor.words.Instants;
import org.orderadvisor.words.Nearest;

/** The command {@code interview}: asks, takes answers, prints the verdict. Not thread-safe. */
final class Interviewer {
  private static final String INDENT = "     ";

  private final Settings settings;
  private final Streams streams;
  private final OutputStream talk;
  private final PageText words;
  private final Page page;
  private final Page.Style style;
  private final int width;

  private Interviewer(Settings settings, Streams streams) {
    this.settings = settings;
    this.streams = streams;
    this.talk = settings.json() ? streams.err() : streams.out();
    this.words = PageText.of(settings.locale());
    this.page = new Page(settings.locale(), settings.zone(), streams.terminal());
    this.style = Page.Style.of(streams.terminal());
    this.width = streams.terminal().width();
  }

  /**
   * Leads a dialogue to its end, or to that of the answers.
   *
   * @return 0; 1 if the rules are rejected; 2 if the order can't be read, or nothing be written
   */
  static int run(Settings settings, Streams streams) {
    OrderCase order =
        settings.files().isEmpty()
            ? OrderCase.builder().build()
            : read(settings.files().get(0), streams);
    if (order == null) {
      return 2;
    }
    OrderAdvisor advisor = Advise.advisor(settings, streams);
    if (advisor == null) {
      return 1;
    }
    try {
      Interviewer interviewer = new Interviewer(settings, streams);
      interviewer.print(interviewer.lead(advisor.interview(settings.asked(order))).verdict());
      return 0;
    } catch (IOException e) {
      streams.complain("the dialogue can't go on: " + e.getMessage() + ".");
      return 2;
    }
  }

  /** The one order of a file; {@code null} if it can't be read, which was told. */
  private static @Nullable OrderCase read(String name, Streams streams) {
    String shown = Settings.shown(name);
    File file = new File(name);
    String problem = Advise.problem(file);
    if (problem != null) {
      streams.complain(shown + ": " + problem);
      return null;
    }
    try (InputStream in = new FileInputStream(file)) {
      Splitter splitter = new Splitter(in);
      if (!splitter.next()) {
        streams.complain(shown + ":1:1: there is no order, the file is empty.");
        return null;
      }
      Item item = splitter.item();
      if (item.problem != null) {
        streams.complain(shown + ":" + item.line + ":" + item.column + ": " + item.problem);
        return null;
      }
      int line = item.line;
      int column = item.column;
      try {
        OrderCase order = OrderJson.read(item.bytes, item.from, item.length);
        if (!splitter.next()) {
          return order;
        }
        Item second = splitter.item();
        streams.complain(
            shown
                + (":" + second.line + ":" + second.column)
                + ": there is a second order. An interview is about one.");
      } catch (OrderJsonException e) {
        int wrongColumn = e.line() == 1 ? column + e.column() - 1 : e.column();
        String place = ":" + (line + e.line() - 1) + ":" + wrongColumn + ": ";
        streams.complain(shown + place + e.getMessage());
      }
    } catch (IOException e) {
      streams.complain(shown + ": the file can't be read. Maybe its permissions forbid it.");
    }
    return null;
  }

  /** Asks until nothing is left to ask, somebody quits, or the answers end. */
  private Interview lead(Interview first) throws IOException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    Deque<Interview> before = new ArrayDeque<>();
    Interview now = first;
    soFar(now);
    Question question = now.question();
    if (question != null) {
      ask(question);
    }
    while (question != null) {
      String line = answers.readLine();
      String word = line == null ? "q" : Wrap.clean(line).strip();
      Interview next = now;
      switch (word.toLowerCase(Locale.ROOT)) {
        case "q" -> {
          return now;
        }
        case "?" -> whereAnswersLead(question, now);
        case "b" -> {
          if (before.isEmpty()) {
            say(words.get("interview.noBack"));
          } else {
            next = before.pop();
          }
        }
        case "", "u" -> {
          before.push(now);
          next = now.skip();
        }
        default -> {
          Interview answered = answered(now, question, word);
          if (answered != null) {
            before.push(now);
            next = answered;
          }
        }
      }
      if (next != now) {
        now = next;
        question = now.question();
        soFar(now);
        if (question != null) {
          ask(question);
        }
      }
    }
    boolean settled = now.verdict().questions().isEmpty();
    say(words.get(settled ? "interview.done" : "interview.nothingLeft"));
    return now;
  }

  /** The dialogue with an answer; {@code null} if it is none, which was told. */
  private @Nullable Interview answered(Interview now, Question question, String word)
      throws IOException {
    List<Choice> choices = question.answers();
    if (word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= choices.size()) {
        return now.answer(choices.get(number - 1).answer());
      }
      String last = String.valueOf(choices.size());
      say(words.get("interview.noNumber").replace("{0}", word).replace("{1}", last));
      return null;
    }
    List<String> labels = new ArrayList<>();
    for (Choice choice : choices) {
      if (word.equalsIgnoreCase(choice.answer()) || word.equalsIgnoreCase(choice.text())) {
        return now.answer(choice.answer());
      }
      labels.add(choice.text());
    }
    String wrong = null;
    if (Nearest.to(word, labels) == null) {
      for (String value : List.of(word, word.toUpperCase(Locale.ROOT).replace(' ', '_'))) {
        try {
          return now.answer(value);
        } catch (IllegalArgumentException e) {
          wrong = wrong == null ? e.getMessage() : wrong;
        }
      }
    }
    if (choices.stream().anyMatch(choice -> isInstant(choice.answer()))) {
      if (isDay(word)) {
        say(words.get("interview.noTime").replace("{0}", word) + maybe(word + "T00:00:00Z"));
        return null;
      } else if (wrong != null) { // it says what is wrong with the moment
        say(wrong);
        return null;
      }
    }
    choices.forEach(choice -> labels.add(choice.answer()));
    String nearest = Nearest.to(word, labels);
    String problem = words.get("interview.noAnswer").replace("{0}", Nearest.shown(word));
    say(problem + (nearest == null ? "" : maybe(nearest)));
    return null;
  }

  private String maybe(String answer) {
    return words.get("gap") + words.get("interview.maybe").replace("{0}", answer);
  }

  private void soFar(Interview now) throws IOException {
    Verdict verdict = now.verdict();
    StringBuilder text = new StringBuilder();
    Wrap wrap = new Wrap(text, width);
    String soFar = words.get("interview.soFar").replace("{0}", verdict.headline());
    wrap.add(
        soFar + words.get("gap") + page.certainty(verdict), "", "", style.dim(), style.plain());
    write(text.append('\n'));
  }

  private void ask(Question question) throws IOException {
    StringBuilder text = new StringBuilder();
    Wrap wrap = new Wrap(text, width);
    wrap.add(question.text(), "", "", style.bold(), style.plain());
    String example = null;
    List<Choice> choices = question.answers();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      wrap.add(choice.text() + " → " + choice.scenario(), number(i), INDENT, "", "");
      example = isInstant(choice.answer()) ? choice.answer() : example;
    }
    if (example != null) {
      String sentence = words.get("interview.example").replace("{0}", example);
      wrap.add(sentence, "", "", style.dim(), style.plain());
    }
    wrap.add(words.get("interview.keys"), "", "", style.dim(), style.plain());
    write(text);
  }

  private void whereAnswersLead(Question question, Interview now) throws IOException {
    StringBuilder text = new StringBuilder();
    Wrap wrap = new Wrap(text, width);
    List<Choice> choices = question.answers();
    for (int i = 0; i < choices.size(); i++) {
      Verdict then = now.answer(choices.get(i).answer()).verdict();
      wrap.add(choices.get(i).text(), number(i), INDENT, style.bold(), style.plain());
      wrap.add(then.headline() + words.get("gap") + then.refund().text(), INDENT, INDENT, "", "");
    }
    write(text);
  }

  private static String number(int index) {
    return "%3s  ".formatted(index + 1);
  }

  private static boolean isInstant(String answer) {
    try {
      return !Instants.parse(answer).equals(Instant.MIN);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDay(String answer) {
    try {
      return !LocalDate.parse(answer).equals(LocalDate.MIN);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void say(String sentence) throws IOException {
    StringBuilder text = new StringBuilder();
    new Wrap(text, width).add(sentence, "", "", "", "");
    write(text);
  }

  private void write(StringBuilder text) throws IOException {
    talk.write(text.toString().getBytes(StandardCharsets.UTF_8));
    talk.flush();
  }

  private void print(Verdict verdict) throws IOException {
    String text = settings.json() ? OrderJson.write(verdict) + "\n" : "\n" + page.of(verdict, 0);
    streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
  }
}
