package dev.winnow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites by the rules of the public suffix list. */
final class HostNamesTest {
  @ParameterizedTest
  @CsvSource({
    "www.clinic.co.uk, clinic.co.uk",
    "clinic.co.uk, clinic.co.uk",
    "co.uk, co.uk",
    "com, com",
    "anna.github.io, anna.github.io",
    "a.anna.github.io, anna.github.io",
    "github.io, github.io",
    "www.ck, www.ck", // an exception to a rule for all names below
    "127.0.0.1, 127.0.0.1",
    "[::1], [::1]"
  })
  void aSiteIsOneLabelBelowItsSuffix(String host, String site) {
    assertEquals(site, HostNames.site(host));
  }

  /** The list's rule for what it does not list is "*". */
  @ParameterizedTest
  @CsvSource({
    "go.clinic.example, clinic.example",
    "www.clinic.example, clinic.example",
    "clinic.example, clinic.example",
    "a.b.clinic.intranet, clinic.intranet",
    "localhost, localhost"
  })
  void anUnlistedTopLevelDomainIsASuffix(String host, String site) {
    assertEquals(site, HostNames.site(host));
  }
}
