/**
 * A second, independent reading of the contract in plain Java, to compare the rules with, and the
 * random orders to compare them on. It shares no code with the rule engine.
 */
@NullMarked
package org.orderadvisor.oracle;

import org.jspecify.annotations.NullMarked;
