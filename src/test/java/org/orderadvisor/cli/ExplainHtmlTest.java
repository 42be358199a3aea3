package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderadvisor.OrderAdvisor;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.RuleTrace;
import org.orderadvisor.json.OrderJson;
import org.orderadvisor.order.OrderCase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class ExplainHtmlTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final String OVERDUE = "examples/orders/refund-overdue.json";

  private static List<Path> orders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples", "orders"))) {
      return files.sorted().toList();
    }
  }

  private static String page(String order, Locale locale) {
    OrderCase facts = OrderJson.read(order);
    OrderAdvisor advisor = OrderAdvisor.builder().locale(locale).zone(ZONE).build();
    return new ExplainHtml(locale, ZONE).of(facts, advisor.explain(facts));
  }

  private static Document parse(String page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e.getMessage() + "\n" + page, e);
    }
  }

  private static List<Element> all(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aPageIsWellFormedLoadsNothingAndItsReferencesResolve(Path order) throws IOException {
    for (String locale : List.of("en", "es", "zh")) {
      String text = page(Files.readString(order), Locale.forLanguageTag(locale));
      Document page = parse(text);

      assertEquals(locale, page.getDocumentElement().getAttribute("lang"));
      Set<String> ids = new HashSet<>();
      for (Element element : all(page, "*")) {
        String id = element.getAttribute("id");
        assertTrue(id.isEmpty() || ids.add(id), id);
      }
      int referring = 0;
      for (Element element : all(page, "*")) {
        String name = element.getTagName();
        assertFalse(
            Set.of("script", "img", "link", "iframe", "object", "embed", "form").contains(name),
            name);
        assertFalse(element.hasAttribute("src") || element.hasAttribute("style"), name);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          assertFalse(element.getAttributes().item(i).getNodeName().startsWith("on"), name);
        }
        if (element.hasAttribute("href")) {
          assertTrue(element.getAttribute("href").startsWith("#"), name);
          assertTrue(ids.contains(element.getAttribute("href").substring(1)), name);
        }
        for (String id : element.getAttribute("aria-labelledby").split(" ", -1)) {
          assertTrue(id.isEmpty() || ids.contains(id), id);
          referring += id.isEmpty() ? 0 : 1;
        }
      }
      assertTrue(referring >= 6);
      assertFalse(text.contains("http://") || text.contains("https://"));
      assertFalse(text.contains("url(") || text.contains("@import"));
      isStructured(page);
    }
  }

  private static void isStructured(Document page) {
    assertEquals(1, all(page, "h1").size());
    assertEquals(1, all(page, "main").size());
    assertEquals("#explanation", all(page, "a").get(0).getAttribute("href"));
    assertFalse(all(page, "nav").get(0).getAttribute("aria-label").isBlank());
    for (Element section : all(page, "section")) {
      assertFalse(section.getAttribute("aria-labelledby").isEmpty());
    }
    for (Element table : all(page, "table")) {
      assertEquals(1, table.getElementsByTagName("caption").getLength());
    }
    for (Element head : all(page, "th")) {
      assertTrue(Set.of("col", "row").contains(head.getAttribute("scope")));
    }
    for (Element details : all(page, "details")) {
      assertEquals("summary", details.getFirstChild().getNodeName());
    }
    int level = 1;
    for (Element element : all(page, "*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertTrue(next <= level + 1, "no level is left out");
        level = next;
      }
    }
  }

  @Test
  void allRulesWithAllConditionsAreOnIt() throws IOException {
    String order = Files.readString(Path.of(OVERDUE));
    Explanation explanation = OrderAdvisor.standard().explain(OrderJson.read(order));

    Document page = parse(page(order, Locale.ENGLISH));

    String text = page.getDocumentElement().getTextContent();
    for (RuleTrace rule : explanation.rules()) {
      assertTrue(text.contains(rule.rule()), rule.rule());
      assertTrue(text.contains(rule.file() + ":" + rule.line()), rule.rule());
      rule.conditions().forEach(c -> assertTrue(text.contains(c.text()), c.text()));
    }
    explanation.whatIf().forEach(one -> assertTrue(text.contains(one.text()), one.text()));
    explanation
        .verdict()
        .reasons()
        .forEach(one -> assertTrue(text.contains(one.source()), one.source()));
  }

  @Test
  void theDrawingOfTheMoneyHasAnAlternative() throws IOException {
    Document page = parse(page(Files.readString(Path.of(OVERDUE)), Locale.UK));

    Element drawing = all(page, "svg").get(0);

    assertEquals("img", drawing.getAttribute("role"));
    String alternative = all(page, "desc").get(0).getTextContent();
    assertTrue(alternative.contains(": Order closed; 2. "), alternative);
    assertTrue(alternative.contains(": Earliest day for the money; "), alternative);
    assertTrue(alternative.contains(": Latest day for the money: overdue; "), alternative);
    assertTrue(alternative.contains(": The moment asked about"), alternative);
    assertEquals(
        alternative.split("; ", -1).length, drawing.getElementsByTagName("circle").getLength());
  }

  @Test
  void whatStandsInAnOrderStaysText() {
    String hostile =
        "</title><script>alert(1)</script>\\u0000\\u001b[31m\\ud800\\u202e&amp;\\uffff'";
    String text =
        page(
            "{\"orderId\":\""
                + hostile
                + "\",\"asOf\":\"2026-11-20T10:00:00Z\",\"notice\":\""
                + hostile
                + "\",\"payment\":{\"errorCode\":\""
                + hostile
                + "\"},\"cancellation\":{\"reason\":\""
                + hostile
                + "\"},\"shipment\":{\"events\":[{\"at\":\"2026-11-19T10:00:00Z\",\"code\":\""
                + hostile
                + "\",\"text\":\""
                + hostile
                + "\"}]}}",
            Locale.ENGLISH);

    Document page = parse(text);

    assertEquals(0, all(page, "script").size());
    assertFalse(text.contains("<script"));
    assertTrue(text.contains("&lt;script&gt;alert(1)"), text);
    assertTrue(text.contains("[31m"), text);
    assertFalse(text.contains("\u001b") || text.contains("\u202e"));
  }

  @Test
  void textAndAttributesAreEscaped() {
    String page = new Html().element("p", "<b a='1'>&\"\u0007", "title", "\"><script>").toString();

    assertEquals(
        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b a=&#39;1&#39;&gt;&amp;&quot;</p>", page);
  }

  @Test
  void thePageDependsOnTheExplanationOnly() throws IOException {
    String order = Files.readString(Path.of(OVERDUE));

    assertEquals(page(order, Locale.ENGLISH), page(order, Locale.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr-CA", "ar"})
  void aLanguageThatThereIsNotIsNotClaimed(String tag) throws IOException {
    String page = page(Files.readString(Path.of(OVERDUE)), Locale.forLanguageTag(tag));

    assertEquals("en", parse(page).getDocumentElement().getAttribute("lang"));
    assertTrue(page.contains("November 20, 2026"), page);
  }

  @ParameterizedTest
  @CsvSource({"zh-Hant, zh", "zh-Hant-TW, zh", "es-MX, es", "en-GB, en"})
  void theTextsLanguageIsNamedAndNotTheCallersScript(String tag, String language)
      throws IOException {
    String page = page(Files.readString(Path.of(OVERDUE)), Locale.forLanguageTag(tag));

    assertEquals(language, parse(page).getDocumentElement().getAttribute("lang"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, What would help to know, Sources",
    "es, Qué más ayudaría saber, Fuentes",
    "zh, 还需要了解, 来源"
  })
  void questionsAreOnItWithWhereEachAnswerLeads(String locale, String title, String reasons) {
    String order = "{\"asOf\":\"2026-11-20T10:00:00Z\",\"status\":\"CLOSED\"}";
    Locale asked = Locale.forLanguageTag(locale);
    Explanation explanation =
        OrderAdvisor.builder().locale(asked).build().explain(OrderJson.read(order));

    Document page = parse(page(order, asked));

    Element section =
        all(page, "section").stream()
            .filter(one -> one.getAttribute("id").equals("questions"))
            .findFirst()
            .orElseThrow();
    String text = section.getTextContent();
    assertTrue(text.startsWith(title), text);
    explanation
        .verdict()
        .questions()
        .forEach(
            question -> {
              assertTrue(text.contains(question.text()), question.text());
              question
                  .answers()
                  .forEach(
                      choice -> {
                        String leads = " → " + choice.scenario() + " · " + choice.refundTrigger();
                        assertTrue(text.contains(choice.text() + leads), text);
                      });
            });
    Element map =
        all(page, "ol").stream()
            .filter(list -> list.getAttribute("class").equals("map"))
            .findFirst()
            .orElseThrow();
    Element link = (Element) map.getElementsByTagName("a").item(0);
    assertEquals("#sources", link.getAttribute("href"));
    assertEquals(reasons, link.getTextContent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | closed = NO as far as is known | closure = UNKNOWN, but other facts exclude it",
        "es | closed = NO por lo que se sabe | closure = UNKNOWN, pero otros hechos lo excluyen",
        "zh | closed = NO（就目前所知） | closure = UNKNOWN，但已被其他事实排除"
      })
  void whatSeemsToContradictAResultIsExplained(String locale, String soFar, String excluded) {
    String captured =
        "{\"asOf\":\"2026-11-20T10:00:00Z\",\"payment\":{\"state\":\"CAPTURED\"},"
            + "\"shipment\":{\"state\":\"SHIPPED\"}}";

    String text =
        parse(page(captured, Locale.forLanguageTag(locale))).getDocumentElement().getTextContent();

    assertTrue(text.contains(soFar), text);
    assertTrue(text.contains(excluded), text);
  }

  @Test
  void ordersWithoutMomentsHaveNoDrawing() {
    String order = "{\"status\":\"CLOSED\",\"asOf\":\"" + Instant.EPOCH + "\"}";

    assertEquals(0, all(parse(page(order, Locale.ENGLISH)), "svg").size());
  }

  /** WCAG 2: text needs a ratio of 4.5, lines that carry meaning one of 3. */
  @Test
  void coloursHaveContrastInLightAndDark() throws IOException {
    String css;
    try (InputStream file = ExplainHtml.class.getResourceAsStream("explain.css")) {
      css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    String[] schemes = css.split("prefers-color-scheme: dark", -1);
    for (String scheme : List.of(schemes[0], schemes[1].substring(0, schemes[1].indexOf("}")))) {
      Map<String, Double> light = new HashMap<>();
      Matcher colour = Pattern.compile("--([a-z]+): #([0-9a-f]{6});").matcher(scheme);
      while (colour.find()) {
        light.put(colour.group(1), luminance(Integer.parseInt(colour.group(2), 16)));
      }
      assertEquals(9, light.size());
      for (String back : List.of("back", "panel")) {
        for (String front : List.of("text", "dim", "link", "good", "bad", "open", "line")) {
          double a = Math.max(light.get(front), light.get(back)) + 0.05;
          double b = Math.min(light.get(front), light.get(back)) + 0.05;
          assertTrue(
              a / b >= (front.equals("line") ? 3 : 4.5), front + " on " + back + ": " + a / b);
        }
      }
    }
  }

  private static double luminance(int rgb) {
    return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
  }

  private static double part(int value) {
    double part = (value & 0xFF) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
