package dev.winnow.phrasing.spin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarWordsTest {
  @ParameterizedTest
  @CsvSource({
    "tall, high",
    "elevated, low",
    "sinister, left",
    "correct, right",
    "fewer, more",
    "not, never",
    "augment, increase",
    "lessen, reduce",
    "chronic, persistent",
    "hyperthyroid, hypothyroid",
    "uncontrolled, controlled",
    "symptomatic, asymptomatic",
    "painful, painless",
    "helpful, helpless",
    "inflammatory, antiinflammatory",
    "preoperative, postoperative",
    "benign, kindly"
  })
  void mayTurnTheMeaning(String found, String usual) {
    assertTrue(PolarWords.turn(found, usual));
    assertTrue(PolarWords.turn(usual, found));
  }

  @ParameterizedTest
  @CsvSource({
    "worried, nervous",
    "prestige, prominence",
    "assault, attack",
    "sickness, disease",
    "therapeutic, medical",
    "agony, pain",
    "physique, body"
  })
  void keepsTheMeaning(String found, String usual) {
    assertFalse(PolarWords.turn(found, usual));
  }
}
