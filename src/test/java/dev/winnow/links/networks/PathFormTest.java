package dev.winnow.links.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PathFormTest {
  private static final List<String> FORMS =
      List.of("/c/####/#", "/*/x.php", "/click$", "/*/*$", "/ab*", "/*", "/*z/#$", "/k/camref:*");

  private static final List<String> SEGMENTS =
      List.of("c", "C", "1234", "7", "x.php", "click", "ab", "abc", "zz", "é", "K", "camref:1", "");

  /** The look at the initials of a path says no to none that the patterns take. */
  @Test
  void fitsWhatItsPatternsTakeOneByOne() {
    SplittableRandom random = new SplittableRandom(1);
    int fitting = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder path = new StringBuilder("/");
      for (int segments = random.nextInt(5); segments > 0; segments--) {
        path.append(SEGMENTS.get(random.nextInt(SEGMENTS.size()))).append('/');
      }
      path.append("/".repeat(random.nextInt(50) / 49 * 45));
      ParsedUrl parts =
          ParsedUrl.of(new LinkAddress("a.example", "a.example", path.toString(), "", ""));
      for (String form : FORMS) {
        boolean fits = fits(form, parts.lower());
        fitting += fits ? 1 : 0;
        assertEquals(fits, PathForm.of(form).fits(parts), form + " " + path);
      }
    }
    assertTrue(fitting > 1000, "few paths fit: " + fitting);
  }

  private static boolean fits(String form, List<String> path) {
    boolean closed = form.endsWith("$");
    List<UrlGlob> globs =
        Arrays.stream(form.replace("$", "").substring(1).split("/", -1)).map(UrlGlob::of).toList();
    if (path.size() < globs.size() || (closed && path.size() > globs.size())) {
      return false;
    }
    for (int i = 0; i < globs.size(); i++) {
      if (!globs.get(i).matches(path.get(i))) {
        return false;
      }
    }
    return true;
  }
}
