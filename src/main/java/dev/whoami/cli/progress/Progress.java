package dev.whoami.cli.progress;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.CallsUnderWay;
import dev.whoami.world.output.ProgressLine;
import java.util.function.Function;

/** Work whose progress is shown on the terminal. */
public final class Progress {
  private Progress() {}

  /** Looks at this very process. */
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

  /** Looks at another process. */
  public static <T> T there(Surroundings there, Function<Surroundings, T> work) {
    ProgressLine line = ProgressLine.start(() -> "looking at the process");
    try {
      return work.apply(there);
    } finally {
      line.close();
    }
  }
}
