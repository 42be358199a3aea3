/**
 * Helps to name the right word beside a wrong one, and reads and writes instants. For the library
 * itself, not for apps.
 */
@NullMarked
package org.orderadvisor.words;

import org.jspecify.annotations.NullMarked;
