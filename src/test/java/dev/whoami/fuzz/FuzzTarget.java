package dev.whoami.fuzz;

/** Gives one input to a parser, as the outside would, and passes on what the parser says of it. */
@FunctionalInterface
public interface FuzzTarget {
  /** Throws whatever leaves the parser; an error that it documents is caught here. */
  void read(byte[] input, Said said) throws Exception;
}
