package dev.whoami.diagnosis.comparison;

import java.util.regex.Pattern;

/**
 * A text without the parts that change in each run: the IDs of tasks and instances, access key IDs,
 * times, lengths, and ports of this machine. Two texts that are then equal have the same meaning.
 */
final class StableText {
  private static final Pattern CHANGING =
      Pattern.compile(
          "i-[0-9a-f]{8,17}|[0-9a-fA-F-]{16,}|(?:AKIA|ASIA)[A-Z0-9…]+"
              + "|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\d+ (?:hidden )?characters"
              + "|\\d+(?:\\.\\d+)? m?s\\b|(?<=127\\.0\\.0\\.1:)\\d+");

  private StableText() {}

  static String of(String text) {
    return CHANGING.matcher(text).replaceAll("…");
  }
}
