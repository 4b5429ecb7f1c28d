package dev.whoami.report.text;

import dev.whoami.chain.link.Visit;
import dev.whoami.report.writer.RenderOptions;

/** The mark in front of a client's visit to a source, the same in every report. */
public final class VisitMark {
  private VisitMark() {}

  /** As a terminal and a page show it; empty where nothing is to be marked. */
  public static String symbol(Visit visit) {
    return mark(visit, "✗", "▸", "■");
  }

  /** One character for a line of text, a blank where nothing is to be marked. */
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
