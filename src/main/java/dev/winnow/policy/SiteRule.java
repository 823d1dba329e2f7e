package dev.winnow.policy;

/**
 * When a site belongs on the blocklist.
 *
 * @param pages of the site that are judged at least
 * @param rejected share of them that is rejected at least, by the lower end of its 95 % interval
 * @param why the reason for both
 */
public record SiteRule(int pages, double rejected, String why) {}
