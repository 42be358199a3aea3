/**
 * Answers one order: derives its facts, lets the three stages of rules propose, lets ranks decide,
 * and puts the verdict together. For the library itself, not for apps.
 */
@NullMarked
package org.orderadvisor.match;

import org.jspecify.annotations.NullMarked;
