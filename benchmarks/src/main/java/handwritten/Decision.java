package handwritten;

import org.orderadvisor.order.Party;
import org.orderadvisor.verdict.Trigger;

/**
 * What a match decides, without a word of text: what all contestants are compared on.
 *
 * @param steps as {@link Steps} packs them
 */
public record Decision(
    Scenario scenario, Trigger trigger, Party endedBy, Party whoActs, long steps) {}
