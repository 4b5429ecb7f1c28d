package dev.whoami.report.text;

import dev.whoami.chain.link.Visit;
import dev.whoami.report.writer.RenderOptions;

/** The mark in front of a client's visit to a source, the same in every report. */
public final class VisitMark {
  private VisitMark() {}

  /** As a terminal and a page show it; empty where nothing is to be marked. */
  public static String symbol(Visit visit) {
    switch (visit.did()) {
      case WENT_ON:
        return "✗";
      case TOOK:
        return "▸";
      case STOPPED_AT:
        return "■";
      default:
        return "";
    }
  }

  /** One character for a line of text, a blank where nothing is to be marked. */
  public static String of(Visit visit, RenderOptions options) {
    return options.symbol(symbol(visit).isEmpty() ? " " : symbol(visit), plain(visit));
  }

  private static String plain(Visit visit) {
    switch (visit.did()) {
      case WENT_ON:
        return "x";
      case TOOK:
        return ">";
      case STOPPED_AT:
        return "#";
      default:
        return " ";
    }
  }
}
