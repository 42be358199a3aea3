package peers;

import handwritten.Scenario;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.orderadvisor.facts.Order;

/**
 * KIE DMN, for the first stage alone: one decision table of hit policy FIRST, a row for each rule
 * in order of rank, a column for each fact that a rule reads. Its inputs are texts, as DMN has no
 * enums.
 */
public final class KieDmn {
  private static final String NAMESPACE = "https://example.org/scenario";
  private static final String CELL = "<%s><text>%s</text></%s>";

  private final Map<String, Function<Order, String>> facts = new LinkedHashMap<>();
  private final DMNRuntime runtime;
  private final DMNModel model;

  /** Writes the table from the rules and has it compiled. */
  public KieDmn() {
    List<RuleText> rules = new ArrayList<>(RuleText.of("closure"));
    rules.sort(
        Comparator.comparingInt((RuleText rule) -> Usual.SCENARIOS.get(code(rule)).rank())
            .reversed());
    for (RuleText rule : rules) {
      rule.conditions().forEach(condition -> facts.put(condition.path(), fact(condition.path())));
    }
    Resource resource =
        ResourceFactory.newReaderResource(new StringReader(xml(rules)), "UTF-8")
            .setSourcePath("scenario.dmn");
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModel(NAMESPACE, "scenario");
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  /** What happened. */
  public Scenario scenario(MatchCase match) {
    DMNContext context = runtime.newContext();
    facts.forEach((path, fact) -> context.set(name(path), fact.apply(match.order())));
    return Scenario.valueOf(
        (String)
            runtime
                .evaluateByName(model, context, "Scenario")
                .getDecisionResultByName("Scenario")
                .getResult());
  }

  private static String code(RuleText rule) {
    String call = rule.calls().get(0);
    return call.substring(call.indexOf('"') + 1, call.lastIndexOf('"'));
  }

  private static String name(String path) {
    return path.replace('.', '_');
  }

  /** Reads a fact by its path; written out, as a program would, not by reflection. */
  private static Function<Order, String> fact(String path) {
    return switch (path) {
      case "status" -> order -> order.status().name();
      case "closure" -> order -> order.closure().name();
      case "closureStated" -> order -> order.closureStated().name();
      case "closed" -> order -> order.closed().name();
      case "open" -> order -> order.open().name();
      case "shipped" -> order -> order.shipped().name();
      case "unpaid" -> order -> order.unpaid().name();
      case "notice" -> order -> order.notice().name();
      case "payment.state" -> order -> order.payment().state().name();
      case "payment.cardCheck" -> order -> order.payment().cardCheck().name();
      case "payment.overdue" -> order -> order.payment().overdue().name();
      case "shipment.tracking" -> order -> order.shipment().tracking().name();
      case "shipment.replacementTracking" -> order -> order.shipment().replacementTracking().name();
      case "shipment.overdue" -> order -> order.shipment().overdue().name();
      case "shipment.deadlineNear" -> order -> order.shipment().deadlineNear().name();
      case "shipment.longAgo" -> order -> order.shipment().longAgo().name();
      case "coupon.kind" -> order -> order.coupon().kind().name();
      case "coupon.addressUsedBefore" -> order -> order.coupon().addressUsedBefore().name();
      case "coupon.accountUsedBefore" -> order -> order.coupon().accountUsedBefore().name();
      case "seller.standing" -> order -> order.seller().standing().name();
      case "seller.asksToCancel" -> order -> order.seller().asksToCancel().name();
      case "cancellation.state" -> order -> order.cancellation().state().name();
      case "cancellation.requestedBy" -> order -> order.cancellation().requestedBy().name();
      case "cancellation.pending" -> order -> order.cancellation().pending().name();
      case "dispute.state" -> order -> order.dispute().state().name();
      case "buyer.chargeback" -> order -> order.buyer().chargeback().name();
      default -> throw new IllegalStateException("KieDmn does not read " + path + " yet");
    };
  }

  private String xml(List<RuleText> rules) {
    StringBuilder xml = new StringBuilder();
    xml.append("<definitions xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\"")
        .append(" id=\"scenario\" name=\"scenario\" namespace=\"" + NAMESPACE + "\">\n");
    for (String path : facts.keySet()) {
      String name = name(path);
      xml.append("<inputData id=\"%s\" name=\"%s\">".formatted(name, name))
          .append("<variable name=\"%s\" typeRef=\"string\"/></inputData>%n".formatted(name));
    }
    xml.append("<decision id=\"Scenario\" name=\"Scenario\">")
        .append("<variable name=\"Scenario\" typeRef=\"string\"/>\n");
    for (String path : facts.keySet()) {
      xml.append("<informationRequirement><requiredInput href=\"#")
          .append(name(path))
          .append("\"/></informationRequirement>\n");
    }
    xml.append("<decisionTable hitPolicy=\"FIRST\">\n");
    for (String path : facts.keySet()) {
      xml.append("<input>")
          .append(
              CELL.formatted("inputExpression typeRef=\"string\"", name(path), "inputExpression"))
          .append("</input>\n");
    }
    xml.append("<output typeRef=\"string\"/>\n");
    for (RuleText rule : rules) {
      xml.append("<rule>");
      for (String path : facts.keySet()) {
        xml.append(CELL.formatted("inputEntry", test(rule, path), "inputEntry"));
      }
      xml.append(CELL.formatted("outputEntry", '"' + code(rule) + '"', "outputEntry"))
          .append("</rule>\n");
    }
    return xml.append("</decisionTable></decision></definitions>\n").toString();
  }

  private static String test(RuleText rule, String path) {
    for (RuleText.Condition condition : rule.conditions()) {
      if (condition.path().equals(path)) {
        List<String> words =
            condition.words().stream()
                .map(word -> '"' + word.substring(word.indexOf('.') + 1).replace("\"", "") + '"')
                .toList();
        String any = String.join(", ", words);
        return condition.not() ? "not(" + any + ")" : any;
      }
    }
    return "-";
  }
}
