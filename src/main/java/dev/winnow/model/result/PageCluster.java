package dev.winnow.model.result;

/**
 * The group of pages of one text that a page belongs to.
 *
 * @param id the smallest id among its pages
 * @param kind {@code near-duplicate} or {@code spun-siblings}
 * @param size number of its pages
 */
public record PageCluster(String id, String kind, int size) {}
