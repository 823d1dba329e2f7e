package dev.winnow.corpus;

import java.util.List;

/**
 * Pages of sites, for tests: doorways, branches that only look like them, pages with paid links.
 */
public final class SiteTexts {
  private static final List<String> STREETS =
      List.of("Mill Lane", "Quay Street", "Abbey Road", "Chapel Row", "Park End", "Hill Rise");
  private static final List<String> STAFF =
      List.of(
          "Dr. Sara Mensah came to us from a children's hospital and still keeps Friday afternoons"
              + " free for families who are afraid of the chair.",
          "Dr. Tom Birch sees patients who grind their teeth, and he makes the splints himself in"
              + " a small workshop behind the waiting room.",
          "Our two hygienists share one surgery with a view of the canal, and they are booked a"
              + " month ahead because they take their time.",
          "The practice began as a school dental service, which is why the rooms are low and the"
              + " coat hooks are at the height of a seven year old.");

  private SiteTexts() {}

  /** A page that differs from its likes in the town alone. */
  public static String door(String town) {
    return "<nav><a href=/>Smile clinics home page</a></nav><main><h1>Root canal treatment in "
        + town
        + "</h1><p>People who look for a root canal treatment in "
        + town
        + " want two things: an appointment this week and a price that does not change on the way"
        + " to the till. We know every dentist near "
        + town
        + " who works with a microscope, and we send you to the one who has a chair free.</p>"
        + "<p>The nerve of a tooth dies slowly. First cold hurts, then heat, and in the end the"
        + " tooth wakes you at night. If you wait for that night, the infection may have reached"
        + " the bone, and what would have been one visit becomes three. A dentist in "
        + town
        + " cleans the canals, fills them with a rubber material and puts a crown on top. The"
        + " treatment takes an hour and does not hurt more than a filling does.</p>"
        + "<p>Call our free line and name your street. We answer day and night, also on holidays,"
        + " and patients from all parts of "
        + town
        + " pay the same. Most insurers bear half of the costs.</p></main>";
  }

  /** A branch's own page: its street, its telephone, its people. */
  public static String branch(String town, int number) {
    return "<main><h1>Our clinic in "
        + town
        + "</h1><p>Our clinic in "
        + town
        + " stands at "
        + (12 + 7 * number)
        + " "
        + STREETS.get(number % STREETS.size())
        + " and opens at "
        + (8 + number % 3)
        + " o'clock. Call 01632 9601"
        + (10 + number)
        + " for an appointment, or ring the bell if your tooth hurts today.</p><p>"
        + STAFF.get(number % STAFF.size())
        + "</p><p>Bring the list of your medicines and the name of your doctor to the first visit."
        + " We look at teeth, gums and jaw, and we talk about what we found before anything is"
        + " drilled. Whoever needs a sedative comes with somebody who drives home. We send the plan"
        + " and its costs by letter, and you have four weeks to think about it.</p></main>";
  }

  /** A page with a paid link that carries a publisher's id. */
  public static String review(String tag, int number) {
    String text = FamilyTexts.leaflet("Lavender", "restless nights", "a warm cup", "a headache");
    return "<main><h1>Notes on sleep</h1><p>Number "
        + number
        + ". "
        + text
        + " We may earn from <a href=\"https://www.amazon.com/dp/B00"
        + (1000000 + number)
        + "?tag="
        + tag
        + "\">the tea that we bought</a>.</p></main>";
  }

  /** A page that repeats one phrase at the end of every paragraph. */
  public static String stuffed(int number) {
    StringBuilder html = new StringBuilder("<main><h1>Cheap pills online</h1>");
    for (int i = 0; i < 14; i++) {
      html.append("<p>Buy cheap pills online here, since cheap pills online are what people ")
          .append(List.of("want", "need", "order", "choose").get((i + number) % 4))
          .append(" when they look for cheap pills online in shop ")
          .append(i * 31 + number)
          .append(
              ". Cheap pills online. <a href=\"https://hop.clickbank.net/?affiliate=me&vendor=pill")
          .append("\">Click here to order cheap pills online now</a></p>");
    }
    return html.append("</main>").toString();
  }
}
