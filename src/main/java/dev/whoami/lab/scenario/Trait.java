package dev.whoami.lab.scenario;

/**
 * The behavior of one part of a {@link World}. Every trait is an enum. Its first constant is the
 * default in a world that does not mention it.
 */
public interface Trait {}
