package dev.whoami.cli.progress;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.CallsUnderWay;
import dev.whoami.world.output.ProgressLine;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs work, and shows its progress on the terminal. */
public final class Progress {
  private Progress() {}

  /** Runs work on this process. */
  public static <T> T here(Function<Surroundings, T> work) {
    CallsUnderWay calls = new CallsUnderWay();
    ProgressLine line =
        ProgressLine.start(
            () -> calls.oldestHost().map(it -> "asking " + it).orElse("looking at this container"));
    try {
      return work.apply(new LiveSurroundings(calls));
    } finally {
      line.close();
    }
  }

  /** Shows what the work is, and for how long it has run. */
  public static <T> T during(String doing, Supplier<T> work) {
    ProgressLine line = ProgressLine.start(() -> doing);
    try {
      return work.get();
    } finally {
      line.close();
    }
  }
}
