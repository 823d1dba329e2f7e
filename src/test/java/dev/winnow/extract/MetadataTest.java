package dev.winnow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.winnow.model.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<title> A  b </title><h1>c</h1> ~ A b",
        "<meta property=og:title content='Shared'><h1>c</h1> ~ Shared",
        "<title> </title><h1>c <i>d</i></h1><h1>e</h1> ~ c d",
        "<body><svg><title>s</title></svg><h1>c</h1> ~ c",
        "<h1>c d<div></div></h1> ~ c d",
        "<h1>c <p>d</p></h1> ~ c d",
        "<p>a ~ ''",
        "<title>Open <p>and more</p> ~ Open"
      })
  void findsTheTitle(String html, String title) {
    assertEquals(title.replace("''", ""), Pages.read(html).title());
  }

  @Test
  void readsDeclarations() {
    Metadata metadata =
        Pages.read(
                "<html lang=en-GB><meta name=Description content=' d '><meta name=keywords"
                    + " content=k><meta property=og:site_name content=s><link rel='x canonical'"
                    + " href=/c><meta property=article:published_time content=2020-01-02>")
            .metadata();
    assertEquals(
        new Metadata("d", "k", null, "s", "en-GB", "https://health.example/c", "2020-01-02", null),
        metadata);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'author':'Jane'} ~ Jane",
        "{'author':{'@type':'Person','name':'Jane'}} ~ Jane",
        "{'author':[{'url':{'name':'no'},'name':'Jane'},{'name':'Joe'}]} ~ Jane",
        "{'@graph':[{'x':1},{'author':{'name':'Jane'}}]} ~ Jane",
        "{'author':'Jane', broken ~ Jane"
      })
  void readsAuthorsOfStructuredData(String json, String author) {
    assertEquals(author, structured(json).author());
  }

  @Test
  void readsDatesOfStructuredData() {
    Metadata metadata = structured("{'datePublished':'2020-01-02','dateModified':'2021-03-04'}");
    assertEquals("2020-01-02", metadata.published());
    assertEquals("2021-03-04", metadata.modified());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {"{'author':", "{'author':[[[", "{'author':{'name':{}}}", "[", "{'datePublished':7}"})
  void copesWithWhatIsNotQuiteJson(String json) {
    assertNull(structured(json).author());
  }

  private static Metadata structured(String json) {
    String html = "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script><p>a";
    return Pages.read(html).metadata();
  }
}
