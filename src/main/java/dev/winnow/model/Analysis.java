package dev.winnow.model;

/**
 * What more than one signal needs to know of a document, computed once.
 *
 * @param language of the text
 * @param words of the whole text
 * @param links commercial facts about the links
 * @param phrasing the wording of the text
 */
public record Analysis(Language language, Words words, LinkFacts links, Phrasing phrasing) {}
