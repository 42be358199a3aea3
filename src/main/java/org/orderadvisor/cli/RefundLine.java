package org.orderadvisor.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderadvisor.explain.Explanation;
import org.orderadvisor.explain.Turn;
import org.orderadvisor.order.OrderCase;
import org.orderadvisor.verdict.Window;

/**
 * The time line of an order's money: a drawing with numbers, and a list that says what they are.
 * Immutable and thread-safe.
 */
final class RefundLine {
  private static final int WIDTH = 320;
  private static final int MARGIN = 14;
  private static final int RADIUS = 10;
  private static final int ROW = 24;

  private final List<Moment> moments;
  private final @Nullable Window window;
  private final boolean overdue;
  private final ZoneId zone;

  /**
   * One moment.
   *
   * @param at when; a day begins in the caller's zone
   * @param key of its label
   * @param isDay whether the day is meant, not its first second
   * @param kind how it is drawn
   */
  record Moment(Instant at, String key, boolean isDay, String kind) {}

  private RefundLine(List<Moment> moments, @Nullable Window window, boolean overdue, ZoneId zone) {
    this.moments = moments;
    this.window = window;
    this.overdue = overdue;
    this.zone = zone;
  }

  static RefundLine of(OrderCase order, Explanation explanation, ZoneId zone) {
    List<Moment> moments = new ArrayList<>();
    add(order.closedAt(), "web.closed", "past", moments);
    add(order.refund().acceptedAt(), "web.accepted", "past", moments);
    add(order.refund().sentAt(), "web.sent", "past", moments);
    add(explanation.verdict().asOf(), "web.now", "now", moments);
    Window window = explanation.verdict().refund().window();
    boolean overdue = explanation.verdict().refund().overdue();
    if (window != null) {
      Instant earliest = window.earliest().atStartOfDay(zone).toInstant();
      Instant latest = window.latest().atStartOfDay(zone).toInstant();
      moments.add(new Moment(earliest, "web.earliest", true, "window"));
      moments.add(
          new Moment(
              latest, overdue ? "web.overdue" : "web.latest", true, overdue ? "late" : "window"));
    }
    for (Turn turn : explanation.timeline()) {
      add(turn.at(), "web.turn", "turn", moments);
    }
    moments.sort(Comparator.comparing(Moment::at));
    return new RefundLine(List.copyOf(moments), window, overdue, zone);
  }

  private static void add(@Nullable Instant at, String key, String kind, List<Moment> moments) {
    if (at != null) {
      moments.add(new Moment(at, key, false, kind));
    }
  }

  /** In the order of time; the drawing numbers them from 1. */
  List<Moment> moments() {
    return moments;
  }

  /** Adds the drawing, if there is more than one moment to draw. */
  void draw(String title, String description, Html out) {
    if (moments.size() < 2) {
      return;
    }
    double[] ends = new double[moments.size()];
    int[] rows = new int[moments.size()];
    int rowCount = 0;
    for (int i = 0; i < rows.length; i++) {
      double x = x(moments.get(i).at());
      while (rows[i] < rowCount && x - ends[rows[i]] < 2 * RADIUS + 2) {
        rows[i]++;
      }
      ends[rows[i]] = x;
      rowCount = Math.max(rowCount, rows[i] + 1);
    }
    int axis = rowCount * ROW + 6;
    out.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + (axis + 16),
        "role",
        "img",
        "aria-labelledby",
        "line-title line-text",
        "class",
        "line");
    out.element("title", title, "id", "line-title");
    out.element("desc", description, "id", "line-text");
    line(MARGIN, axis, WIDTH - MARGIN, axis, "axis", out);
    if (window != null) {
      double from = x(window.earliest().atStartOfDay(zone).toInstant());
      double to = x(window.latest().plusDays(1).atStartOfDay(zone).toInstant());
      bar(from, to, axis - 5, "window", out);
      if (overdue) {
        bar(to, WIDTH - MARGIN, axis - 5, "late", out);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      Moment moment = moments.get(i);
      double x = x(moment.at());
      int y = axis - 6 - RADIUS - rows[i] * ROW;
      line(x, y, x, axis, "stem", out);
      out.empty(
          "circle",
          "cx",
          number(x),
          "cy",
          String.valueOf(y),
          "r",
          "" + RADIUS,
          "class",
          moment.kind());
      out.element(
          "text", "" + (i + 1), "x", number(x), "y", String.valueOf(y + 4), "class", moment.kind());
    }
    out.close("svg");
  }

  private static void bar(double from, double to, int y, String kind, Html out) {
    if (to > from) {
      out.empty(
          "rect",
          "x",
          number(from),
          "y",
          "" + y,
          "width",
          number(to - from),
          "height",
          "10",
          "class",
          kind);
    }
  }

  private static void line(double x1, double y1, double x2, double y2, String kind, Html out) {
    out.empty(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "class",
        kind);
  }

  private double x(Instant at) {
    double first = moments.get(0).at().getEpochSecond();
    double last = moments.get(moments.size() - 1).at().getEpochSecond();
    double part = last == first ? 0 : (at.getEpochSecond() - first) / (last - first);
    return MARGIN + Math.min(1, part) * (WIDTH - 2 * MARGIN);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
