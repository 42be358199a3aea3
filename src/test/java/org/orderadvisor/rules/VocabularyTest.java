package org.orderadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderadvisor.order.Closure;
import org.orderadvisor.order.Tracking;

class VocabularyTest {
  private final Vocabulary vocabulary = RuleSet.bundled().tables().vocabulary();

  @ParameterizedTest
  @CsvSource({
    "GTMS_SIGNED, DELIVERED",
    "gtms_signed, DELIVERED",
    "AE_GTMS_SIGNED, DELIVERED",
    "AE_CC_EX_SUCCESS_SUCCESS, MOVING",
    "RT_INBOUND_SUCCESS, RETURNED",
    "GWMS_CANCEL, CANCELLED",
    "' CUS_TAX ', DUTY_DUE"
  })
  void trackingCodesAreFoundWithoutTheirFrills(String code, Tracking tracking) {
    Vocabulary.Known<Tracking> known = vocabulary.trackingCode(code);
    assertNotNull(known);
    assertEquals(tracking, known.word());
  }

  @Test
  void anUnknownCodeIsUnknown() {
    assertNull(vocabulary.trackingCode("GTMS_SIGNED_SUCCESS_SUCCESS"));
    assertNull(vocabulary.trackingCode("SUCCESS"));
    assertNull(vocabulary.trackingCode(""));
    assertNull(vocabulary.paymentError("CSC_1"));
    assertNull(vocabulary.notice("something else"));
    assertNull(vocabulary.cancelReason("*"));
  }

  @ParameterizedTest
  @CsvSource({
    "LIST, pay_timeout, PAYMENT_TIMEOUT",
    "DETAIL, buyer_pay_timeout, PAYMENT_TIMEOUT",
    "RUSSIA, PaymentTimeout, PAYMENT_TIMEOUT",
    "LIST, security_close, SECURITY",
    "DETAIL, risk_reject_closed, RISK_REJECTED",
    "RUSSIA, shippingtimeout, PROCESSING_TIMEOUT"
  })
  void aPlatformsEndReasonIsFoundInItsVocabulary(
      Vocabulary.EndReasons where, String code, Closure closure) {
    Vocabulary.Known<Closure> known = vocabulary.endReason(where, code);
    assertNotNull(known);
    assertEquals(closure, known.word());
  }

  @Test
  void anEndReasonOfAnotherVocabularyIsUnknown() {
    assertNull(vocabulary.endReason(Vocabulary.EndReasons.DETAIL, "pay_timeout"));
  }

  @ParameterizedTest
  @CsvSource({
    "Order cancelled, CANCELLED",
    "Exception parcel handling in sorting center, CANCELLED",
    "The parcel has been delivered to the sender, RETURNED",
    "'Delivered, returned to sender', RETURNED",
    "Package delivered, DELIVERED"
  })
  void aReturnIsFoundBeforeADelivery(String text, Tracking tracking) {
    Vocabulary.Known<Tracking> known = vocabulary.trackingText(text);
    assertNotNull(known);
    assertEquals(tracking, known.word());
  }
}
