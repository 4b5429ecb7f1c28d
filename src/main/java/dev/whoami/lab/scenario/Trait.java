package dev.whoami.lab.scenario;

/**
 * How one part of a {@link World} behaves. Every trait is an enum, and its first constant is how
 * that part behaves in a world that does not mention it.
 */
public interface Trait {}
