/**
 * Reads the rules: files, tables, texts, and DRL compiled to stages, held together in one immutable
 * {@link org.orderadvisor.rules.RuleSet}.
 *
 * <p>Of the types here apps meet {@link org.orderadvisor.rules.Diagnostic}, {@link
 * org.orderadvisor.rules.Code} and {@link org.orderadvisor.rules.RulesException} only; the others
 * are public for the packages above. Every call to Drools runs under the library's own class
 * loader.
 */
@NullMarked
package org.orderadvisor.rules;

import org.jspecify.annotations.NullMarked;
