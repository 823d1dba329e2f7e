package dev.winnow.signals.stuffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import dev.winnow.model.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds of stuffing in other words and layouts, each beside honest pages that look like it. */
class StuffedVariantsTest {
  private static final double FLAGGED = 3;
  private static final Pattern WORD_OR_TAG = Pattern.compile("<[^>]*>|\\b[A-Za-z]{4,}\\b");
  private static final List<String> PARAGRAPHS =
      List.of(
          "<p>We opened in the old bakery eleven years ago, and the ovens still stand in"
              + " the back room. Most people come to us because a neighbour told them to.</p>",
          "<p>Ring before nine if you can, since the mornings are quieter. Somebody will"
              + " call you back by noon, and nobody will try to sell you anything.</p>",
          "<p>Bring what you have: old letters, a list of questions, a friend who"
              + " listens. It takes half an hour as a rule, and a second visit is free.</p>",
          "<p>If it turns out that we cannot help, we will say so and tell you who can."
              + " That happens about once a week.</p>");
  private static final String BODY = String.join("", PARAGRAPHS);

  private static Finding.Measured measure(String html) {
    Document document = Documents.html(html);
    return (Finding.Measured) new KeywordStuffing().measure(document, Documents.analysis(document));
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html lang='en'><head><title>"
        + title
        + "</title></head><body><main><h1>"
        + title
        + "</h1>"
        + body
        + "</main></body></html>";
  }

  /** Paragraphs of one template, a word of each filling in its places. */
  private static String filled(String template, String... fillings) {
    StringBuilder body = new StringBuilder();
    for (String filling : fillings) {
      body.append("<p>").append(template.replace("*", filling)).append("</p>");
    }
    return body.toString();
  }

  private static String list(String tag, String... items) {
    StringBuilder body = new StringBuilder();
    for (String item : items) {
      body.append("<").append(tag).append(">").append(item).append("</").append(tag).append(">");
    }
    return body.toString();
  }

  /** Headings over the paragraphs of the body, in turn. */
  private static String headed(String... headings) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < headings.length; i++) {
      body.append("<h2>").append(headings[i]).append("</h2>");
      body.append(PARAGRAPHS.get(i % PARAGRAPHS.size()));
    }
    return body.toString();
  }

  private static void add(List<Arguments> pages, String kind, String... bodies) {
    for (String body : bodies) {
      pages.add(Arguments.of(kind, body));
    }
  }

  static List<Arguments> stuffed() {
    List<Arguments> pages = new ArrayList<>();
    add(
        pages,
        "words without sentences",
        page(
            "Mattress Guide",
            "<p>Mattress foam memory spring firm soft side sleeper back pain cooling gel topper"
                + " pillow sheet queen king twin bed frame headboard storage drawer slat bunk kid"
                + " teen guest sofa futon air camp inflate pump repair patch wash dry clean stain"
                + " odor mite allergy cover protector zip waterproof</p>"
                + BODY
                + "<p>Cheap mattress sale coupon deal holiday weekend store brand warehouse outlet"
                + " discount finance credit monthly payment free delivery setup haul away old trial"
                + " night return refund warranty year review rating star compare best top list"
                + " budget luxury hotel feel sleep deep rest wake fresh</p>"),
        page(
            "Notes on gutters",
            BODY
                + "<p>Gutter clean leaf guard mesh screen downspout elbow clog rain water drip leak"
                + " seam seal fascia soffit rot wood roof shingle ladder height safe blower vacuum"
                + " pole hose nozzle service quote visit week season autumn spring pine needle moss"
                + " bird nest.</p><p>Window wash squeegee frame sill track screen pane storm glass"
                + " streak spot hard water stain soap bucket cloth ladder brush pole pure rinse"
                + " inside outside house shop office store month plan price quote team insured"
                + " local trusted friendly quick call text book.</p>"),
        page(
            "Puppies",
            "<p>Puppy crate potty train chew bite sleep whine night collar leash harness bowl food"
                + " grain chicken salmon kibble wet raw treat vet vaccine flea tick worm chip neuter"
                + " groom nail brush coat shed breed mix rescue shelter foster adopt fee form home"
                + " visit yard fence walk park bath towel ear drop eye wipe paw balm coat boot car"
                + " seat belt ramp stair gate door bell camera toy rope ball squeak puzzle chew"
                + " bone antler hoof bully stick jerky biscuit crate pad</p>"
                + BODY));
    add(
        pages,
        "title as a list of queries",
        page("Boiler repair Hull | cheap boiler repair Hull | boiler repair Hull prices", BODY)
            .replaceAll("<h1>.*</h1>", "<h1>Harker and Daughter</h1>"),
        page(
                "teeth whitening kit, home teeth whitening kit, teeth whitening kit with light,"
                    + " teeth whitening kit sensitive",
                BODY)
            .replaceAll("<h1>.*</h1>", "<h1>About us</h1>"),
        page("Umzug Bremen - Umzug Bremen günstig - Umzug Bremen Kosten - Umzug Bremen Firma", BODY)
            .replaceAll("<h1>.*</h1>", "<h1>Willkommen</h1>"));
    add(
        pages,
        "headings with the same words",
        page(
            "Coolsculpting Dallas: all you need to know",
            headed(
                "Coolsculpting Dallas Overview",
                "Coolsculpting Dallas Prices",
                "Coolsculpting Dallas Results: What to Expect",
                "Coolsculpting Dallas Safety",
                "Coolsculpting Dallas Appointments",
                "Coolsculpting Dallas Aftercare",
                "Coolsculpting Dallas Questions")),
        page(
            "Zumba Denver",
            headed(
                "Zumba Denver first lesson",
                "Zumba Denver shoes",
                "Zumba Denver fees",
                "Zumba Denver seniors",
                "Zumba Denver children",
                "Zumba Denver parking")),
        page(
            "Lasik Houston",
            headed(
                "Our Lasik Houston Rooms",
                "Lasik Houston Surgeons",
                "Lasik Houston Payment",
                "Lasik Houston Recovery",
                "Lasik Houston Risks",
                "Lasik Houston Checkups",
                "Lasik Houston Directions")));
    String[] jobs = {"roofers", "plumbers", "tilers", "glaziers", "joiners"};
    add(
        pages,
        "paragraph with other words filled in",
        page(
            "Van insurance for trades",
            "<p>A van is a workshop on wheels.</p>"
                + filled(
                    "<b>Van insurance for *.</b> Finding van insurance for * can take a whole"
                        + " evening, and nobody has time for that. Our desk has looked after * since"
                        + " the start and knows what their tools are worth.",
                    jobs)),
        page(
            "Hearing aid batteries",
            filled(
                "When the batteries of your * hearing aid run down in the middle of a talk, you"
                    + " want new ones fast. We post batteries for every * model on the day you"
                    + " order, so that your * never falls silent again.",
                "Corvo",
                "Lisette",
                "Maro",
                "Tenby",
                "Quill")),
        page(
            "Counselling for worries of every sort",
            filled(
                "Living with * is hard, and counselling can help. Many people who come to us with"
                    + " * say that they wish they had asked for counselling earlier, for * rarely"
                    + " goes away alone.",
                "grief",
                "jealousy",
                "fear of flying",
                "anger at work",
                "shyness")));
    add(
        pages,
        "list of places",
        page(
            "Carpet cleaning",
            BODY
                + "<h2>Towns we cover</h2><p>Ashby, Barwell, Coalville, Desford, Earl Shilton,"
                + " Groby, Hinckley, Ibstock, Kirby Muxloe, Loughborough, Markfield, Ratby</p>"),
        page(
            "Tree surgeon",
            BODY
                + "<p>Ashgrove 4060 | Bardon 4065 | Chelmer 4068 | Corinda 4075 | Darra 4076 | Enoggera"
                + " 4051 | Graceville 4075 | Indooroopilly 4068 | Kenmore 4069 | Milton 4064 |"
                + " Oxley 4075 | Paddington 4064 | Sherwood 4075 | Taringa 4068 | Toowong 4066 |"
                + " Wacol 4076</p>"),
        page(
            "Skip hire",
            BODY
                + "<ul>"
                + list(
                    "li",
                    "Abbotsford 3067",
                    "Balwyn 3103",
                    "Camberwell 3124",
                    "Deepdene 3103",
                    "Eltham 3095",
                    "Fairfield 3078",
                    "Glen Iris 3146",
                    "Hawthorn 3122",
                    "Ivanhoe 3079",
                    "Kew 3101",
                    "Lalor 3075",
                    "Mitcham 3132",
                    "Northcote 3070",
                    "Preston 3072",
                    "Reservoir 3073",
                    "Surrey Hills 3127")
                + "</ul>"));
    add(
        pages,
        "list that calls itself searches",
        page(
            "Garden sheds",
            BODY
                + "<h3>Related searches</h3><ul>"
                + list(
                    "li",
                    "garden sheds sale",
                    "small garden shed with window",
                    "plastic sheds near me",
                    "shed base kit",
                    "garden sheds 8x6 cheap",
                    "wooden sheds delivered")
                + "</ul>"),
        page(
            "Wedding cakes",
            BODY
                + "<p>People also searched for</p><p>wedding cakes prices, simple wedding cakes, vegan"
                + " wedding cake bakery, cake toppers funny, wedding cakes three tier</p>"),
        page(
            "Fensterputzer",
            BODY
                + "<p>Ähnliche Suchanfragen:</p>"
                + list(
                    "div",
                    "fensterputzer preise",
                    "fensterputzer in der nähe",
                    "glasreinigung privat",
                    "fensterputzer pro stunde",
                    "fensterputzer gesucht",
                    "fensterputzer schwarz")));
    add(
        pages,
        "phrase put in",
        page(
            "Copper Bracelet For Arthritis",
            BODY.replace("<p>", "<p>★ Copper Bracelet For Arthritis ★ ")
                + "<ul><li>➤ Copper Bracelet For Arthritis ➤ ships on Monday</li></ul>"),
        page(
            "🔥 Night Guard 🔥 Night Guard for Teeth Grinding",
            headed(
                "🔥 Night Guard for Teeth Grinding 🔥 Why wear it?",
                "🔥 Night Guard for Teeth Grinding 🔥 How to clean it",
                "🔥 Night Guard for Teeth Grinding 🔥 Sizes",
                "🔥 Night Guard for Teeth Grinding 🔥 Returns")),
        page(
            "Natural Sleep Spray For Adults",
            BODY.replace("<p>", "<p>Natural Sleep Spray For Adults! ")));
    add(
        pages,
        "web search inside sentences",
        page(
            "A guide to moving house",
            "<p>Most families ask for a removals firm glasgow before they have packed a box. It"
                + " helps to know what a storage unit glasgow costs by the week.</p><p>We found that"
                + " the cheapest van hire glasgow was also the oldest van. If you own a harp, the"
                + " piano movers glasgow will look after it.</p><p>A house clearance glasgow takes a"
                + " day.</p>"
                + BODY),
        page(
            "Physio after a fall",
            "<p>After a fall, a knee clinic atlanta is the place to start. Some choose the sports"
                + " massage atlanta first, which is a pity.</p><p>Ask whether the physical therapy"
                + " atlanta takes your plan. My own back doctor atlanta did not.</p>"
                + BODY));
    add(
        pages,
        "a handful of searches of buyers",
        page(
            "A quiet dishwasher",
            BODY
                + "<p>dishwasher price, cheap dishwasher, dishwasher deals, dishwasher near me</p>"),
        page(
            "Choir robes",
            PARAGRAPHS.get(0)
                + "<p>choir robes sale | choir robes for children | cheap choir robes</p>"
                + PARAGRAPHS.get(1)
                + "<p>best choir robes | choir stoles | choir robes online</p>"
                + PARAGRAPHS.get(2)
                + PARAGRAPHS.get(3)),
        page(
            "When a tooth is gone",
            BODY
                + "<ul>"
                + list(
                    "li",
                    "tooth bridge cost",
                    "tooth bridge near me",
                    "affordable tooth bridge",
                    "front tooth bridge",
                    "tooth bridge reviews")
                + "</ul>"),
        page(
            "Our summer by the lake",
            BODY
                + "<img alt='The jetty'><img alt='kayak hire prices'><img alt='Ada and the dog'>"
                + "<img alt='Rain at last'><img alt='cheap kayak hire lake'><img alt='Supper'>"
                + "<img alt='best kayak hire'><img alt='Tents'><img alt='The road home'>"));
    add(
        pages,
        "one place behind noun after noun",
        page(
            "How to choose a wedding band",
            "<p>When you want a good jazz band Bristol for the evening, ask to hear them first. A"
                + " trusted sound engineer Bristol will come to the hall.</p><p>Does the venue"
                + " Bristol have steps? Will the pianist Bristol play for an hour? Can the caterer Bristol reheat a pie, and will the function"
                + " room hire Bristol include chairs?</p>"
                + BODY),
        page(
            "When the heating fails",
            "<p>A frozen pipe is a job for a plumber in Leicester, not for a hair dryer.</p><p>The"
                + " gas engineer Leicester will ask for the make. Keep the number of an electrician"
                + " in Leicester too.</p>"
                + BODY
                + "<p>For the ceiling you want a plasterer Leicester, and a decorator in Leicester"
                + " later. Skip hire Leicester is dear in May.</p>"),
        page(
            "Thoughts on an old cat",
            "<p>Our vet in Denver trims the claws for ten dollars.</p><p>We asked a cat groomer"
                + " Denver about mats, and pet insurance Denver about the bill.</p>"
                + BODY
                + "<p>There is a pet hotel in Denver with heated floors, and a cat sitter"
                + " Denver.</p>"));
    return pages;
  }

  static List<Arguments> honest() {
    List<Arguments> pages = new ArrayList<>();
    add(
        pages,
        "words without sentences",
        page(
            "What to pack for camp",
            BODY
                + "<p>Socks, boots, torch, spare batteries, waterproof coat, wool hat, gloves,"
                + " toothbrush, towel, soap, plate, mug, knife, fork, spoon, sleeping bag, mat,"
                + " pillow, tent pegs, mallet, rope, matches, stove, gas, kettle, pan, rice, oats,"
                + " tea, milk powder, salt, oil, onions, lentils, whistle, map, compass, pencil"
                + "</p>"),
        page(
            "Spelling list",
            BODY
                + "<ul>"
                + list("li", "autumn", "bridge", "castle", "doubt", "enough", "foreign", "guard")
                + "</ul>"),
        page(
            "A letter without stops",
            "<p>i think that we should go to the sea when the rain is over and the roads are dry"
                + " and take the dog with us because she has not been out for a week and then on"
                + " the way home we could buy some fish from the man by the harbour who knew"
                + " your father and always asks after him</p>"
                + BODY));
    add(
        pages,
        "title as a list of queries",
        page("Type 1 diabetes, type 2 diabetes, gestational diabetes, prediabetes", BODY),
        page("Breast cancer stage one | Breast cancer stage two | Breast cancer stage three", BODY),
        page("Walking boots - Boots - Shoes - Harker Outdoor", BODY),
        page("Knee pain: causes, symptoms, treatment | Knee clinic | Harker Hospital", BODY));
    add(
        pages,
        "headings with the same words",
        page(
            "Kawasaki disease",
            headed(
                "What is Kawasaki disease?",
                "Kawasaki disease symptoms",
                "Kawasaki disease causes",
                "Kawasaki disease tests",
                "Kawasaki disease treatment",
                "Living with Kawasaki disease")),
        page(
            "Walks around Lake Tahoe",
            headed(
                    "Lake Tahoe in spring",
                    "Lake Tahoe in summer",
                    "Swimming in Lake Tahoe",
                    "Staying at Lake Tahoe",
                    "How to reach Lake Tahoe")
                + "<p>We came to Lake Tahoe by bus and left Lake Tahoe on foot.</p>"),
        page(
            "Calmol tablets",
            headed(
                "What Calmol is",
                "Before you take Calmol",
                "How to take Calmol",
                "Side effects of Calmol",
                "How to store Calmol")));
    add(
        pages,
        "paragraph with other words filled in",
        page(
            "Our evening classes",
            "<p><b>Pottery.</b> You throw, trim and glaze four pots of your own. Classes run for six"
                + " weeks and cost forty pounds with clay.</p><p><b>Choir.</b> No audition and no"
                + " notes; we learn by ear. Classes run for six weeks and cost forty pounds with"
                + " tea.</p><p><b>Bookbinding.</b> From folding to a spine that holds. Classes run"
                + " for six weeks and cost forty pounds with paper.</p><p><b>Bread.</b> Two doughs"
                + " an evening, and you carry the loaves home. Classes run for six weeks and cost"
                + " forty pounds with flour.</p>"),
        page(
            "Terms of hire",
            BODY
                + BODY.replace("bakery", "dairy")
                + "<p>The Hirer shall return the Hall clean.</p><p>The Hirer shall return the key"
                + " by noon.</p><p>The Hirer shall return the deposit slip.</p>"),
        page(
            "A song of the river",
            filled(
                    "Oh the river runs down to the sea, my love, and the river will carry me home, and"
                        + " the * is high in the evening sky",
                    "moon",
                    "lark",
                    "moon")
                + BODY));
    add(
        pages,
        "list of places",
        page(
            "Brisbane postcodes",
            BODY
                + "<p>Ashgrove 4060, Bardon 4065, Chelmer 4068, Corinda 4075, Darra 4076, Enoggera"
                + " 4051, Graceville 4075, Indooroopilly 4068, Kenmore 4069, Milton 4064, Oxley"
                + " 4075, Paddington 4064, Sherwood 4075, Taringa 4068, Toowong 4066, Wacol"
                + " 4076</p>"),
        page(
            "Support groups",
            BODY
                + "<ul>"
                + list(
                    "li",
                    "Ashby: first Monday, library, ring Joan",
                    "Barwell: second Tuesday, chapel hall",
                    "Coalville: every Friday, room 4",
                    "Desford: by arrangement")
                + "</ul>"),
        page(
            "Archive",
            BODY
                + "<h2>Customer service</h2><ul>"
                + list(
                    "li",
                    "January 2019",
                    "February 2019",
                    "March 2019",
                    "April 2019",
                    "May 2019",
                    "June 2019",
                    "July 2019",
                    "August 2019",
                    "September 2019",
                    "October 2019",
                    "November 2019",
                    "December 2019",
                    "January 2020",
                    "February 2020",
                    "March 2020",
                    "April 2020")
                + "</ul>"));
    add(
        pages,
        "list that calls itself searches",
        page(
            "Garden sheds",
            BODY
                + "<h3>Related articles</h3><ul>"
                + list("li", "oiling a shed", "moving a shed", "sheds and rats", "a shed for bikes")
                + "</ul>"),
        page(
            "The county records office",
            BODY
                + "<h3>How people search the records</h3><p>By name, by parish, by year, by trade"
                + " or by the number on the box.</p>"),
        page(
            "Mountain rescue",
            BODY
                + "<h3>Recent searches</h3><ul>"
                + list("li", "Two walkers, Cold Fell", "Lost dog, Harker Moor", "Cyclist, Barrow")
                + "</ul>"));
    add(
        pages,
        "a handful of searches of buyers",
        page(
            "How words of searches are chosen",
            BODY
                + "<p>Say you sell boots. People type things such as:</p><ul>"
                + list(
                    "li",
                    "cheap hiking boots",
                    "hiking boots sale",
                    "best hiking boots",
                    "hiking boots near me")
                + "</ul>"),
        page(
            "Dishwasher buying guide",
            BODY
                + "<p>In this guide: best dishwasher for two, a cheap dishwasher, dishwasher prices"
                + "</p><ul>"
                + list("li", "Dishwasher prices", "The best dishwasher", "Cheap and good")
                + "</ul>"),
        page(
            "Knee pain",
            BODY
                + "<ul>"
                + list(
                    "li",
                    "pain in the knee at night",
                    "a swollen knee",
                    "a knee that locks",
                    "cold or blue skin below the knee")
                + "</ul>"),
        page(
            "Our kayaks",
            BODY
                + "<img alt='red kayak'><img alt='blue kayak'><img alt='kayak for two'>"
                + "<img alt='kayak with cover, sale'><img alt='paddle'><img alt='kayak rack'>"));
    add(
        pages,
        "phrase put in",
        page(
            "Interview with Ada Harker",
            BODY.replace("<p>", "<p>Ada Harker: ") + BODY.replace("<p>", "<p>Question: ")),
        page(
            "Nicotab Mint Gum",
            "<p>Nicotab® Mint Gum is chewed slowly.</p><p>Nicotab™ Mint Gum may hurt the"
                + " throat.</p>"
                + BODY),
        page(
            "★ Reader reviews ★",
            "<p>★★★★ Nice people and good tea.</p><p>★★★ A bit slow, but thorough.</p>" + BODY));
    add(
        pages,
        "web search inside sentences",
        page(
            "A winter in Glasgow",
            "<p>The rain in Glasgow fell for a week. We took the bus from Glasgow to the coast, and"
                + " the old city of Glasgow looked better from there.</p>"
                + BODY),
        page(
            "our trip",
            "<p>we went to glasgow by train and the station glasgow has is huge. we saw old glasgow"
                + " and new glasgow and rainy glasgow.</p><p>then home again. mum liked the"
                + " museum.</p>"
                + BODY.toLowerCase(Locale.ROOT)),
        page(
            "Our dentist in Bristol",
            "<p>The practice in Bristol has two dentists. Patients from Bristol and the villages"
                + " around Bristol come by bus, and Bristol Royal Infirmary is near.</p>"
                + BODY));
    add(
        pages,
        "one place behind noun after noun",
        page(
            "A year in Leicester",
            "<p>We found a flat in Leicester and a school in Leicester for Ben. The market in"
                + " Leicester is the oldest we know.</p><p>My sister had left Leicester, and we"
                + " missed her.</p>"
                + BODY
                + "<p>The university in Leicester has a museum. Old Leicester is small, and the"
                + " walks around Leicester are flat.</p>"),
        page(
            "A weekend in Denver",
            "<p>The hotels in Denver are full in May, so we slept in a tent. We walked through"
                + " downtown Denver and saw the mint.</p><p>Restaurants in Denver close early, and"
                + " lovely old Denver was asleep by nine. The museum in Denver has a whale, and"
                + " central Denver has trees.</p>"
                + BODY),
        page(
            "Cats of Denver",
            "<p>The shelter in Denver took forty cats. A vet in Denver checked them all, and a"
                + " bakery in Denver sent bread for the helpers. We love Denver.</p>"
                + BODY
                + "<p>Visit Denver in May. Homes in Denver are small, so ask first. A dog park in"
                + " Denver is near.</p>"));
    return pages;
  }

  @ParameterizedTest
  @MethodSource("stuffed")
  void aKindIsFoundInAnyWords(String kind, String html) {
    Finding.Measured found = measure(html);
    assertTrue(found.value() >= FLAGGED, () -> kind + ": " + found.value() + " " + html);
    assertTrue(found.message().contains(kind), found.message());
  }

  /** Readers see the same page, so that the signal must. */
  @ParameterizedTest
  @MethodSource("stuffed")
  void lookAlikesAndInvisibleCharactersHideNothing(String kind, String html) {
    Finding.Measured open = measure(html);
    Finding.Measured disguised = measure(disguised(html));
    assertTrue(disguised.message().contains(kind), disguised.message());
    assertEquals(open.value(), disguised.value(), 1e-9, kind);
  }

  /** Long words of the text with one Cyrillic vowel each, and a soft hyphen behind it. */
  private static String disguised(String html) {
    return WORD_OR_TAG
        .matcher(html)
        .replaceAll(
            word ->
                word.group().startsWith("<")
                    ? Matcher.quoteReplacement(word.group())
                    : word.group()
                        .replaceFirst("a(?=\\w)", "а\u00ad")
                        .replaceFirst("(?<=\\w)e", "е")
                        .replaceFirst("(?<=\\w)o", "о"));
  }

  @ParameterizedTest
  @MethodSource("honest")
  void whatLooksLikeItIsSpared(String kind, String html) {
    Finding.Measured found = measure(html);
    assertTrue(found.value() < FLAGGED, () -> kind + ": " + found.message() + " " + html);
  }
}
