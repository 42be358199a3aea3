/**
 * Are these rules right? {@link org.orderadvisor.validate.ScenarioTests} reads the tests that
 * analysts write beside the rules, and each {@link org.orderadvisor.validate.ScenarioTest} asks
 * whoever gives verdicts.
 *
 * <p>All public types are immutable and thread-safe. What is wrong with a file of tests is a {@link
 * org.orderadvisor.rules.Diagnostic} with a place; an expectation that is not met is a {@link
 * org.orderadvisor.validate.TestResult.Difference}, never an exception.
 */
@NullMarked
package org.orderadvisor.validate;

import org.jspecify.annotations.NullMarked;
