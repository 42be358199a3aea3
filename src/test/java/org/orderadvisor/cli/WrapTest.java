package org.orderadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two three | one two¶three",
        "one  two   three | one  two¶three",
        "onetwothreefour five | onetwothreefour¶five",
        "a onetwothreefour b | a¶onetwothreefour¶b",
        "12345678 | 12345678",
        "12345678 9 | 12345678¶9",
        "一二三四五 | 一二三四¶五",
        "一二三四。五 | 一二三¶四。五",
        "一二三（四五 | 一二三¶（四五",
        "支付 24.90 元 | 支付¶24.90 元",
        "e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301 x | "
            + "e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301¶x",
        "'' | ''"
      })
  void linesFitEightColumnsIfTheirWordsDo(String text, String expected) {
    StringBuilder out = new StringBuilder();

    new Wrap(out, 8).add(text, "", "", "", "");

    assertEquals(expected + "¶", out.toString().replace("\n", "¶"));
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "é, 1", "取, 2", "한, 2", "，, 2", "\uD83D\uDE00, 2", "e\u0301, 1", "…, 1"})
  void signsOfEastAsiaTakeTwoColumns(String text, int width) {
    assertEquals(width, Wrap.width(text));
  }
}
