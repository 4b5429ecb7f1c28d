package dev.whoami.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a short report shows besides the headline and the fix. */
final class ScreenLayout {
  /** How many rows of the walk are shown. */
  enum WalkRows {
    ALL,
    /** The sources that decided the answer, without those that are not set or were not reached. */
    DECISIVE,
    NONE
  }

  /** How many of the smallest layouts leave out the reason. */
  static final int WITHOUT_REASON = 2;

  private final boolean who;
  private final List<String> explanation;
  private final WalkRows walk;

  private ScreenLayout(boolean who, List<String> explanation, WalkRows walk) {
    this.who = who;
    this.explanation = explanation;
    this.walk = walk;
  }

  /** The layouts, from one with everything down to one with only the headline and the fix. */
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

  /** The explanation, one text for each paragraph. */
  List<String> explanation() {
    return explanation;
  }

  WalkRows walk() {
    return walk;
  }
}
