package dev.whoami.report.text;

import dev.whoami.chain.link.Visit;
import dev.whoami.report.writer.RenderOptions;

/** The mark in front of a client's visit to a source. It is the same in every report. */
public final class VisitMark {
  private VisitMark() {}

  /** The mark on a terminal and on a page; empty if there is none. */
  public static String symbol(Visit visit) {
    return mark(visit, "✗", "▸", "■");
  }

  /** The mark as one character in a line of text; a blank if there is none. */
  public static String of(Visit visit, RenderOptions options) {
    String symbol = symbol(visit);
    return symbol.isEmpty() ? " " : options.symbol(symbol, mark(visit, "x", ">", "#"));
  }

  private static String mark(Visit visit, String wentOn, String took, String stoppedAt) {
    Visit.Did did = visit.did();
    if (did.isEnd()) {
      return did == Visit.Did.TOOK ? took : stoppedAt;
    }
    return did == Visit.Did.WENT_ON ? wentOn : "";
  }
}
