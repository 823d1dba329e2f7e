package dev.winnow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of a page that are no anchor with an address. */
class OtherLinksTest {
  private static final String SHOP = "https://shop.example/knee?tag=a-20";

  private static final String PLAIN = "<button>the brace</button><button>the other</button>";

  private static List<Link> links(String body) {
    return Documents.html("<html><body><p>The knee bends.</p>" + body + "</body></html>").links();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var w = ['a'.split('').join('MANY').split('').join('MANY').split('').join('MANY')].join('');"
            + "location.href = w",
        "var w = 'MANY'.concat('MANY').concat('MANY'); location.href = w",
        "x.map(y => ({ z: function () { location.href = 'https://shop.example/' } }))",
        "function \u0130\u0130\u0130\u0130(a){ location.href = 'https://shop.example/' }",
        "BRACES location.href = 'https://shop.example/'"
      })
  void aScriptMayPutAnythingTogether(String script) {
    String code = script.replace("MANY", "a".repeat(1_900)).replace("BRACES", "{".repeat(100_000));
    Document document = Documents.html("<p>The knee bends.</p><script>" + code + "</script>");
    assertTrue(document.text().startsWith("The knee bends."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span data-href='SHOP'>the brace</span>",
        "<div data-affiliate-url='SHOP'>the brace</div>",
        "<button onclick=\"window.open('SHOP')\">the brace</button>",
        "<li onclick='location.href=\"SHOP\"'>the brace</li>",
        "<a href='#' onclick=\"go('SHOP')\">the brace</a>",
        "<a href='javascript:void(0)' data-url='SHOP'>the brace</a>",
        "<a href='javascript:void(0)' onclick='shop()'>the brace</a>"
            + "<script>function shop(){ window.location.href = 'SHOP'; }</script>",
        "<script>var shop = function () { location.assign('SHOP') }</script>"
            + "<b onclick='return shop();'>the brace</b>",
        "<form action='https://shop.example/knee' method='get'>"
            + "<input type='hidden' name='tag' value='a-20'><button>the brace</button></form>",
        "<button formaction='SHOP'>the brace</button>",
        "<b onclick='shop()'>the brace</b><script>let to = `SHOP${q}`;"
            + "function shop() { location = `${to}/more` }</script>",
        "<svg><a xlink:href='SHOP'><text>the brace</text></a></svg>",
        "<button id='go'>the brace</button><script>document.getElementById('go').onclick ="
            + " function () { window.location = 'SHOP' }</script>",
        "<button>other</button><button id='go'>the brace</button><script>on('#go', (e) => {"
            + " location.assign('SHOP' + Math.random()) })</script>",
        "<button id='z'>the brace</button><script>var h = ['https://shop', '.example/knee',"
            + " '?tag=a-20', Date.now()].join(''); all(function (b) { b.onclick = function () {"
            + " if (b.id == 'z') { top.location = h } } })</script>"
      })
  void leadsWhereAClickLeads(String markup) {
    Document document =
        Documents.html("<p>The knee bends.</p>" + markup.replace("SHOP", SHOP) + "<p>It does.</p>");
    List<Link> links = document.links().stream().filter(link -> link.target() != null).toList();
    assertEquals(1, links.size(), links.toString());
    Link link = links.get(0);
    assertEquals(SHOP, link.target());
    assertEquals("the brace", link.anchor());
    assertEquals("the brace", document.text().substring(link.start(), link.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span data-x='aHR0cHM6Ly9zaG9wLmV4YW1wbGUva25lZT90YWc9YS0yMA=='>the brace</span>",
        "<a data-x='02-a=gat?eenk/elpmaxe.pohs//:sptth'>the brace</a>",
        "<a href='https://decoy.example/' data-x='uggcf://fubc.rknzcyr/xarr?gnt=n-20'>the brace</a>",
        "<a href=\"javascript:go('myyux://xmtu.jcfruqj/psjj?yfl=f-20')\">the brace</a>",
        "<b data-x='68747470733a2f2f73686f702e6578616d706c652f6b6e65653f7461673d612d3230'>the brace</b>",
        "<b data-x='%68%74%74%70%73://shop.example/knee?tag=a-20'>the brace</b>",
        "<b data-x='{\"t\":\"aHR0cHM6Ly9zaG9wLmV4YW1wbGUva25lZT90YWc9YS0yMA==\"}'>the brace</b>",
        "<b data-x='aHR0cHM6Ly9zaG9wLmV4YW1wbGUva25lZT90YWc9YS0yMA' onclick='hop(this)'>the brace</b>"
            + "<script>function hop(e){window.open('/r/'+e.getAttribute('data-x'))}</script>",
        "<b onclick=\"location.href='https://sh'+'op.example/knee?tag=a-20'\">the brace</b>",
        "<b onmousedown=\"open(['https:/','/shop.exam','ple/knee?tag=a-20'].join(''))\">the brace</b>",
        "<b onclick='shop(1)'>the brace</b><script>var h = ['https://sh', 'op.exa', 'mple'];"
            + "function shop(n) { location.href = h[0] + h[1] + h[2] + '/knee?tag=a-20' }</script>",
        "<b onclick='shop()'>the brace</b><script>let h = ['shop', 'example'], shop = () => {"
            + " const to = `https://${h.join('.')}/knee?tag=a-20`; location = to }</script>",
        "<b onclick='shop()'>the brace</b><script>var k = '02-a=gat?eenk/elpmaxe.pohs//:sptth';"
            + "function shop() { window.open(k.split('').reverse().join('')) }</script>"
      })
  void readsAddressesThatMarkupDisguises(String markup) {
    List<Link> links = links(markup).stream().filter(link -> SHOP.equals(link.target())).toList();
    assertEquals(1, links.size(), links.toString());
    assertEquals(Link.Form.DISGUISED, links.get(0).form());
    assertEquals("the brace", links.get(0).anchor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>var o = {a: 'https://a.example/', b: 'SHOP'}; each(function (x) {"
            + " x.onclick = function () { location.href = o[this.dataset.k] } })</script>",
        "<script>const o = [{out: 'https://a.example/'}, {img: 'https://c.example/', out: 'SHOP'}];"
            + "function open(e) { let to = o[e.dataset.n].out; window.open(to) }</script>",
        "<script>each(o => show(o)); var o = {a: 'https://a.example/', b: 'SHOP'};"
            + "function open(e) { location = o[e.dataset.k] }</script>",
        "<script type='application/ld+json'>{'itemListElement': [{'item': {'url':"
            + " 'https://a.example/'}}, {'item': {'image': 'https://c.example/', 'url': 'SHOP'}}]}"
            + "</script><script>window.open(list[i].item.url, '_blank')</script>"
      })
  void buttonsPickFromAList(String list) {
    String buttons =
        "<div data-k='b' data-n='1'><p><button>the brace</button></p></div>"
            + "<div data-k='a' data-n='0'><p><button>the other</button></p></div>";
    List<Link> links = links(buttons + list.replace("SHOP", SHOP));
    assertEquals(2, links.size(), links.toString());
    assertEquals(SHOP, links.get(0).target());
    assertEquals("the brace", links.get(0).anchor());
    assertEquals("https://a.example/", links.get(1).target());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data-aos-delay='50' data-offer='1'",
        "data-step='0' data-offer='1'",
        "data-a='2' data-the-offer='1'"
      })
  void buttonsPickByTheAttributeThatTheScriptReads(String attributes) {
    String button = "<button " + attributes + ">the brace</button>";
    String name = attributes.contains("the-") ? "theOffer" : "offer";
    String script =
        "<script>const o = ['https://a.example/', 'SHOP', 'https://b.example/'];"
            + "function go(e) { location = o[e.dataset.NAME] }</script>";
    String page = button + button + script.replace("SHOP", SHOP).replace("NAME", name);
    for (Link link : links(page)) {
      assertEquals(SHOP, link.target());
    }
    assertEquals(2, links(page).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>all(b=>b.on('click',e=>{if(b){location='SHOP'}}))</script>", // of what button?
        "<button id='z'>the brace</button><script>f(y=>{location=['SHOP', n]})</script>",
        "<button id='z'>the brace</button><script>'z';f(y=>{location=['SHOP', n].pop()})</script>"
      })
  void functionsWithoutANameLeadNowhereUnlessTheyNameAButton(String markup) {
    assertEquals(List.of(), links(markup.replace("SHOP", SHOP)));
  }

  @Test
  void anArrowRightBeforeItsBodyIsReadToTheEnd() {
    assertEquals(List.of(), links("<script>f(e=>{if(x){location='https://a.example/'}})</script>"));
  }

  @Test
  void aListIsFoundBehindManyWordsThatEndInItsName() {
    String script = "xo;".repeat(99) + "var o = ['SHOP', 'SHOP']; location = o[n]";
    assertEquals(2, links(PLAIN + script(script)).size());
  }

  @Test
  void aListOfTheScriptGoesBeforeThoseOfThePage() {
    String data = "<script type='application/ld+json'>{'url': 'https://a.example/'}</script>";
    String list = "var o = [{url: 'SHOP'}, {url: 'SHOP'}]; location = o[n].url";
    assertEquals(2, links(PLAIN + data + script(list)).size());
  }

  private static String script(String code) {
    return "<script>" + code.replace("SHOP", SHOP) + "</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button>menu</button><button>the brace</button><button>find</button>"
            + "<script>var o = {a: 'https://a.example/', b: 'https://a.example/2'};"
            + "go(function () { location.href = o[k] })</script>", // nothing says which
        "<button data-k='a'>the brace</button><button data-k='b'>the other</button>"
            + "<script>var o = {a: 'https://a.example/', b: 'https://a.example/2'};"
            + "fetch(o[k]); location.href = '/cart?sku=' + k</script>",
        "<button data-k='a'>the brace</button><button data-k='b'>the other</button>"
            + "<script>var o = {a: 'https://a.example/'; location = o[k].x[</script>",
        "<button data-k='a'>the brace</button><button data-k='a'>the other</button>"
            + "<script>var o = {a: 'https://a.example/'}; go([location = o.a])</script>",
        "<button data-n='0'>the brace</button><button data-n='1'>the other</button>"
            + "<script type='application/json'>{'href': 'https://a.example/'}</script>"
            + "<script>location = document.links[n].href</script>"
      })
  void buttonsPickNothingThatNobodyOpens(String markup) {
    assertTrue(
        links(markup).stream().noneMatch(link -> link.address().contains("a.example")), markup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span data-x='bWFpbHRvOm51cnNlQGNsaW5pYy5leGFtcGxl'>the nurse</span>",
        "<span data-x='aHR0cHM6Ly9zaG9wLmV4YW1wbGUva25lZS5qcGc='>a picture</span>",
        "<span data-x='aHR0cHM6Ly9zaG9wLmV4YW1wbGUv!'>broken</span>",
        "<span data-x='//://://://://://:'>slashes</span>",
        "<span data-x='%%%%%%%%%%%%%%%%'>percents</span>",
        "<span data-x='68747470733a2f2f7'>odd</span>",
        "<script>var a = [[[[[[[['https://shop.example/']]]]]]]]; location = a;</script>",
        "<script>var a = b, b = a; location = a;</script>",
        "<script>location = 'https://' + String.fromCharCode(</script>",
        "<script>location = ['https:', '//shop.example/'</script>",
        "<script>fetch(atob('aHR0cHM6Ly9zaG9wLmV4YW1wbGUva25lZT90YWc9YS0yMA=='))</script>"
      })
  void findsNoneInWhatIsNoneOrLeadsNobody(String markup) {
    List<Link> links = links(markup);
    assertTrue(links.stream().noneMatch(link -> link.form() == Link.Form.DISGUISED), markup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>function off() { location.replace('SHOP') } window.onpopstate = off;</script>",
        "<script>function off(n) { location = 'SHOP' } onpopstate = () => off(2);</script>",
        "<script>function off() { location = 'SHOP' } onpopstate = async (e) =>\n{\n off(2) }</script>",
        "<script>function off() { location = 'SHOP' } onpopstate = e =>\n off(2);</script>",
        "<script>function off() { location = 'SHOP' }"
            + " addEventListener('popstate', function (e) {\n\toff() })</script>",
        "<script>addEventListener('popstate', (e) => {\n location = 'SHOP' })</script>",
        "<script>document.addEventListener('click', function () { location = 'SHOP' })</script>"
      })
  void knowsThatBackAndAnyClickLeave(String markup) {
    List<Link> links = links(markup.replace("SHOP", SHOP));
    assertEquals(1, links.size());
    assertEquals(Link.Form.REDIRECT, links.get(0).form());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv='refresh' content=\"5; URL='SHOP'\">",
        "<meta http-equiv='Refresh' content='0;url=SHOP'>",
        "<script>window.location = \"SHOP\";</script>",
        "<script>setTimeout(function () { location.replace('SHOP'); }, 3000);</script>"
      })
  void knowsThatAPageLeavesByItself(String markup) {
    List<Link> links = links(markup.replace("SHOP", SHOP));
    assertEquals(1, links.size());
    assertEquals(Link.Form.REDIRECT, links.get(0).form());
    assertEquals(SHOP, links.get(0).target());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button onclick='window.print()'>print</button>",
        "<button onclick=\"show('panel')\">more</button>",
        "<script>if (location.hash === 'x') { var location2 = 'https://a.example/'; }</script>",
        "<script>var a = location + 'https://a.example/';</script>",
        "<meta http-equiv='refresh' content='300'>",
        "<form><input type='hidden' name='tag' value='leaflets'></form>",
        "<span data-href='chapter two'>two</span>",
        "<span data-title='https://a.example/'>two</span>"
      })
  void leavesWhatLeadsNowhereAlone(String markup) {
    List<Link> outside =
        links(markup).stream()
            .filter(link -> link.target() != null && link.target().contains("a.example"))
            .toList();
    assertTrue(outside.isEmpty(), outside.toString());
  }

  @Test
  void aFrameIsOneWayOut() {
    assertEquals(Link.Form.FRAME, links("<iframe src='" + SHOP + "'></iframe>").get(0).form());
  }

  @Test
  void endlessHandlersAreCutOff() {
    String markup = "<i onclick=\"open('https://a.example/')\">x</i>".repeat(9_000);
    assertTrue(links(markup).size() <= 5_000);
  }
}
