package dev.whoami.aws;

import dev.whoami.world.text.Alphabet;

/** The form of the ID of an instance of EC2, which is also the name of its role's session. */
public final class InstanceId {
  private static final String START = "i-";
  private static final Alphabet HEX = Alphabet.of("0-9a-f");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 32;

  private InstanceId() {}

  /** Eight hexadecimal digits until 2016, seventeen since. */
  public static boolean isOne(String text) {
    return text.startsWith(START) && HEX.spells(text.substring(START.length()), SHORTEST, LONGEST);
  }
}
