/** Helps to name the right word beside a wrong one. For the library itself, not for apps. */
@NullMarked
package org.orderadvisor.words;

import org.jspecify.annotations.NullMarked;
