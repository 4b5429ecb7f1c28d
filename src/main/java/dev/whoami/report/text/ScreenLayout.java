package dev.whoami.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a short report shows beside the headline and the fix. */
final class ScreenLayout {
  /** How much of the walk is shown. */
  enum WalkRows {
    ALL,
    /** Those that decided the answer: without what is not set or was not reached. */
    DECISIVE,
    NONE
  }

  /** How many of the smallest layouts do not say why. */
  static final int WITHOUT_REASON = 2;

  private final boolean who;
  private final List<String> explanation;
  private final WalkRows walk;

  private ScreenLayout(boolean who, List<String> explanation, WalkRows walk) {
    this.who = who;
    this.explanation = explanation;
    this.walk = walk;
  }

  /** From everything down to only the headline and the fix. */
  static List<ScreenLayout> largestFirst(List<List<String>> explanations) {
    List<ScreenLayout> layouts = new ArrayList<>();
    List<String> shortest = explanations.get(explanations.size() - 1);
    explanations.forEach(each -> layouts.add(new ScreenLayout(true, each, WalkRows.ALL)));
    layouts.add(new ScreenLayout(true, shortest, WalkRows.DECISIVE));
    layouts.add(new ScreenLayout(true, shortest, WalkRows.NONE));
    layouts.add(new ScreenLayout(true, Collections.emptyList(), WalkRows.NONE));
    layouts.add(new ScreenLayout(false, Collections.emptyList(), WalkRows.NONE));
    return layouts;
  }

  /** Whether the ARN and the place are shown. */
  boolean hasWho() {
    return who;
  }

  /** In paragraphs. */
  List<String> explanation() {
    return explanation;
  }

  WalkRows walk() {
    return walk;
  }
}
