package org.orderadvisor.match;

import java.time.ZoneId;
import java.util.Locale;
import org.orderadvisor.verdict.BusinessCalendar;

/**
 * What a caller chooses. Immutable and thread-safe.
 *
 * @param locale the language of the sentences
 * @param zone in which instants become local days
 * @param calendar which of these are business days
 * @param engine whether Drools matches the rules, instead of the tables made of them
 */
public record Settings(Locale locale, ZoneId zone, BusinessCalendar calendar, boolean engine) {}
