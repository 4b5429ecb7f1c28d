package dev.whoami.watch;

import dev.whoami.probe.Source;
import dev.whoami.watch.Change.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one source in a run: whether it gives credentials, whether that keeps changing,
 * and whether they are renewed in time.
 */
final class SourceChanges {
  private final Source source;
  private final Instant at;
  private final List<Change> all = new ArrayList<>();

  private SourceChanges(Source source, Instant at) {
    this.source = source;
    this.at = at;
  }

  /** After the first run there are none: the findings describe the source. */
  static List<Change> of(
      Source source, @Nullable SourceHistory then, SourceHistory now, Instant at) {
    SourceChanges changes = new SourceChanges(source, at);
    if (then != null) {
      changes.compare(then, now);
    }
    return changes.all;
  }

  private void compare(SourceHistory then, SourceHistory now) {
    String title = source.title();
    String was = OutcomeText.of(then.latest());
    String is = OutcomeText.of(now.latest());
    if (!was.equals(is)) {
      String text = now.latest().evidence() + ".";
      all.add(Change.of(Kind.SOURCE_CHANGED, at, text).about(source.name()).between(was, is));
    }
    if (now.isFlapping() && !then.isFlapping()) {
      add(
          Kind.SOURCE_FLAPPING,
          "The " + title + " source keeps changing between delivering and failing.");
    } else if (then.isFlapping() && !now.isFlapping()) {
      add(Kind.SOURCE_STABLE, "The " + title + " source has been stable for ten runs.");
    }
    if (now.freshness() != then.freshness()) {
      compareFreshness(now);
    }
  }

  private void compareFreshness(SourceHistory now) {
    String end = now.expiration().map(it -> " at " + it).orElse("");
    switch (now.freshness()) {
      case LATE:
        add(
            Kind.CREDENTIALS_NOT_RENEWED,
            "The credentials of the "
                + source.title()
                + " source expire"
                + end
                + ", and have not been renewed yet.");
        break;
      case EXPIRED:
        add(
            Kind.CREDENTIALS_EXPIRED,
            "The credentials of the " + source.title() + " source expired" + end + ".");
        break;
      default:
        add(
            Kind.CREDENTIALS_RENEWED,
            "The " + source.title() + " source has new credentials, or has none any more.");
    }
  }

  private void add(Kind kind, String text) {
    all.add(Change.of(kind, at, text).about(source.name()));
  }
}
