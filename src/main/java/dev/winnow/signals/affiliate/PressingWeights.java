package dev.winnow.signals.affiliate;

import dev.winnow.resource.ResourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/**
 * What counts as how much of a repeat; the reasons stand in {@code pressing.properties}.
 *
 * @param furtherTarget of each undisclosed paid target beyond the first
 * @param densityWords words over which undisclosed places are counted
 * @param disclosedWeight of each place too many of the largest disclosed target
 * @param disclosedPlaces places that a disclosed target may have on any page
 * @param disclosedWordsAPlace words of the page for which it may have one more
 * @param pushedWeight of each further place of an outside target that is not known to pay
 * @param disclosedCallWeight of each further call without a link, on a page that discloses
 * @param redirects of a page that leaves for a paid target by itself
 * @param onlyWayOn of a page that sells and leads nowhere else
 * @param disguised of a page whose markup hides a paid target
 * @param oneOffer of a text that leads to one marked offer and gives its readers a price or code
 * @param posing of a page that speaks as a guide and takes the reader's number for others
 * @param namesPage of a page that leads to several shops by its own name
 * @param placed of a page with links of several trades under the words of searches
 * @param sellingRedirect of a page that sells through redirects of its own
 * @param healer of a page that gives a healer's number again and again
 */
record PressingWeights(
    double furtherTarget,
    double densityWords,
    double disclosedWeight,
    double disclosedPlaces,
    double disclosedWordsAPlace,
    double pushedWeight,
    double disclosedCallWeight,
    double redirects,
    double onlyWayOn,
    double disguised,
    double oneOffer,
    double posing,
    double namesPage,
    double placed,
    double sellingRedirect,
    double healer) {
  private static final String RESOURCE = "pressing.properties";

  /** Reads the weights that come with Winnow. */
  static PressingWeights load() {
    return ResourceFile.read(PressingWeights.class, RESOURCE, PressingWeights::read);
  }

  private static PressingWeights read(InputStream stored) throws IOException {
    Properties values = new Properties();
    values.load(stored);
    return new PressingWeights(
        number(values, "furtherTarget"),
        number(values, "densityWords"),
        number(values, "disclosedWeight"),
        number(values, "disclosedPlaces"),
        number(values, "disclosedWordsAPlace"),
        number(values, "pushedWeight"),
        number(values, "disclosedCallWeight"),
        number(values, "redirects"),
        number(values, "onlyWayOn"),
        number(values, "disguised"),
        number(values, "oneOffer"),
        number(values, "posing"),
        number(values, "namesPage"),
        number(values, "placed"),
        number(values, "sellingRedirect"),
        number(values, "healer"));
  }

  private static double number(Properties values, String name) {
    return Double.parseDouble(Objects.requireNonNull(values.getProperty(name), name));
  }
}
