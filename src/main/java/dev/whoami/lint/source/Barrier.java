package dev.whoami.lint.source;

import dev.whoami.world.Crash;
import java.io.IOException;

/** Where whatever goes wrong with one file becomes the reason why that file is not judged. */
final class Barrier {
  private Barrier() {}

  static SourceFile around(String name, Work work) {
    try {
      return work.done();
    } catch (Unreadable wrong) {
      return SourceFile.notJudged(name, wrong.reason());
    } catch (IOException failed) {
      return SourceFile.notJudged(name, Text.reason(failed));
    } catch (OutOfMemoryError tooLarge) {
      return SourceFile.tooLarge(name);
    } catch (RuntimeException | Error bug) {
      return SourceFile.notJudged(name, crashed(bug));
    }
  }

  /** A bug of ours: its class and place, never its message, which may quote the file. */
  private static String crashed(Throwable bug) {
    return "cannot be read because of a bug of whoami; please report it with "
        + Crash.describe(bug);
  }

  /** What is done with one file. */
  interface Work {
    SourceFile done() throws IOException, Unreadable;
  }
}
