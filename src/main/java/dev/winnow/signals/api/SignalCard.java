package dev.winnow.signals.api;

/**
 * What a signal is, for lists and documents.
 *
 * @param id kebab case of the class name; also its key in the policy and the name of its cases
 * @param unit of its value
 * @param summary what is seen, as a noun phrase
 * @param source paper, policy or specification
 */
public record SignalCard(String id, String unit, String summary, String source) {}
