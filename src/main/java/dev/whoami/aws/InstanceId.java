package dev.whoami.aws;

import dev.whoami.world.text.Alphabet;

/** The form of an EC2 instance ID, which is also the session name of the instance's role. */
public final class InstanceId {
  private static final String START = "i-";
  private static final Alphabet HEX = Alphabet.of("0-9a-f");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 32;

  private InstanceId() {}

  /** Eight hexadecimal digits until 2016, seventeen since then. */
  public static boolean isOne(String text) {
    return text.startsWith(START) && HEX.spells(text.substring(START.length()), SHORTEST, LONGEST);
  }
}
