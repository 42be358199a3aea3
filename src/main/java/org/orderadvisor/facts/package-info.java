/**
 * What a rule can read ({@link org.orderadvisor.facts.Order}) and say ({@link
 * org.orderadvisor.facts.Advice}).
 *
 * <p>Public for the rules' sake: compiled rules use these types by name. Apps need none of them.
 */
@NullMarked
package org.orderadvisor.facts;

import org.jspecify.annotations.NullMarked;
