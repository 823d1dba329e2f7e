package dev.winnow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Document;
import dev.winnow.model.Unseen;
import dev.winnow.model.Unseen.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTest {
  private static final String SEEN = "<p>words that stand on the page for all to see";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<div hidden>x ~ HIDDEN_ATTRIBUTE",
        "<div style='display: none'>x ~ DISPLAY_NONE",
        "<div style='DISPLAY:NONE !important'>x ~ DISPLAY_NONE",
        "<span style='visibility:hidden'>x ~ VISIBILITY_HIDDEN",
        "<span style='font-size:0'>x ~ ZERO_SIZE",
        "<span style='font-size:1px'>x ~ TINY_TEXT",
        "<div style='color:#f6f6f6;background:white'>x ~ SAME_COLOUR",
        "<div style='background:#111'><font color='#1a1a1a'>x</font></div> ~ SAME_COLOUR",
        "<div style='height:0;overflow:hidden'>x ~ ZERO_SIZE",
        "<div style='opacity:0'>x ~ ZERO_SIZE",
        "<div style='position:absolute;left:-9999px'>x ~ OFF_SCREEN",
        "<div style='text-indent:-999em'>x ~ OFF_SCREEN",
        "<div style='position:absolute;left:-100%'>x ~ OFF_SCREEN",
        "<div style='font-size:10%'>x ~ TINY_TEXT",
        "<div style='color:#FFF;background:white'>x ~ SAME_COLOUR",
        "<div style='background:#fff'><font color=white>x</font></div> ~ SAME_COLOUR",
        "<style>.k{display:none}</style><div class='a k'>x ~ DISPLAY_NONE",
        "<style>#k , p{visibility:hidden}</style><div id=k>x ~ VISIBILITY_HIDDEN",
        "<style>.a .k{left:-9999px;position:absolute}</style><div class=a><i class=k>x ~"
            + " OFF_SCREEN",
        "<style>.k{display:none}@media print{.k{display:block}}</style><i class=k>x ~ DISPLAY_NONE",
        "<style>.k{display:none}@media screen and (max-width:99px){.k{display:block}}</style>"
            + "<i class=k>x ~ DISPLAY_NONE",
        "<style>.k{display:none}@media(width>9px) and (hover){.k{display:block}}</style>"
            + "<i class=k>x ~ DISPLAY_NONE",
        "<style>.k{display:none!important}</style><i class=k style='display:inline'>x ~"
            + " DISPLAY_NONE",
        "<style>.k{display:none!important}#k{display:block}</style><i class=k id=k>x ~"
            + " DISPLAY_NONE",
        "<style><!-- .k{display:none} --></style><i class=k>x ~ DISPLAY_NONE",
        "<style>.a:before{content:'}'}.k{display:none}</style><i class=k>x ~ DISPLAY_NONE",
        "<style>@supports(gap:1px){.k{display:none}}</style><i class=k>x ~ DISPLAY_NONE",
        "<style>.lg\\:k{display:none}</style><i class='lg:k'>x ~ DISPLAY_NONE",
        "<style>.k{content-visibility:hidden}</style><div class=k>x ~ VISIBILITY_HIDDEN",
        "<i class=k>x</i><style>.k{display:none}</style> ~ DISPLAY_NONE",
        "<div popover>x</div> ~ DISPLAY_NONE",
        "<noscript>x</noscript> ~ NOSCRIPT",
        "<dialog>x</dialog> ~ DISPLAY_NONE"
      })
  void keepsHiddenWordsApart(String html, Reason reason) {
    Document document = Pages.read(SEEN + "<section>" + html);
    assertEquals(SEEN.substring(3), document.text());
    assertEquals(List.of(new Unseen(reason, "x", document.text().length())), document.unseen());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<style>@media print{.k{display:none}}</style><div class=k>x",
        "<style>.k:hover{display:none}</style><div class=k>x",
        "<style>.k{display:none}@media(min-width:50em){.k{display:block}}</style><div class=k>x",
        "<style>.k{display:none}@media print,screen{.k{display:flex}}</style><div class=k>x",
        "<style>@media screen{.k{display:none}}</style><div class=k>x",
        "<style media=print>.k{display:none}</style><div class=k>x",
        "<style media='(max-width:400px)'>.k{display:none}</style><div class=k>x",
        "<style type=text/less>.k{display:none}</style><div class=k>x",
        "<template><style>.k{display:none}</style></template><div class=k>x",
        "<style>.k{display:block!important}</style><div class=k style='display:none'>x",
        "<style>.k{display:none} .k.on{display:block}</style><div class='k on'>x",
        "<style>.k{display:none}</style><div class=k style='display:block'>x",
        "<style>/* .k{display:none} */</style><div class=k>x",
        "<style>.a .k{display:none}</style><div class=k>x",
        "<div style='opacity:0;transition:opacity 1s'>x",
        "<style>.k{float:left;margin-left:-100%}</style><div class=k>x",
        "<div style='position:absolute;left:-50%'>x",
        "<div style='font-size:80%'>x",
        "<div hidden=until-found>x",
        "<div style='color:#fff;background:url(a.png)'>x",
        "<div style='color:#ccc;background:#fff'>x",
        "<div style='color:#fff;background-color:#fff;background-image:url(a.png)'>x",
        "<div style='background:linear-gradient(#000,#222) white;color:white'>x",
        "<details><summary>x</summary></details>"
      })
  void hidesNothingByMistake(String html) {
    assertTrue(Pages.read(SEEN + "<section>" + html).text().endsWith("x"));
  }

  @Test
  void aPageHiddenUntilItsScriptRunsIsSeen() {
    String html = "<style>body{display:none}#app{visibility:hidden}</style><p>a<div id=app><p>";
    assertTrue(Pages.read(html + "what the page is about").text().contains("what the page"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "color:#fff;background:#fff",
        "font-size:1px",
        "position:absolute;left:-5000px",
      })
  void whatNoScriptOpensStaysHiddenHoweverLongItIs(String style) {
    String words = "wrist splint leeds ".repeat(40).strip();
    Document document = Pages.read(SEEN + "<div style='" + style + "'>" + words + "</div>");
    assertEquals(SEEN.substring(3), document.text());
    assertEquals(words, document.unseen().get(0).words());
  }

  @Test
  void attributesSpeakToo() {
    Document document =
        Pages.read("a <img alt='a knee'> <b title='tip'>b</b> <i aria-hidden=true>c");
    assertEquals("a b c", document.text());
    assertEquals(
        List.of(
            new Unseen(Reason.IMAGE_ALT, "a knee", 1),
            new Unseen(Reason.TITLE_ATTRIBUTE, "tip", 1),
            new Unseen(Reason.ARIA_HIDDEN, "c", 3)),
        document.unseen());
  }
}
