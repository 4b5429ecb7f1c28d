package dev.whoami.lint.source;

import dev.whoami.lint.file.Text;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.world.work.CrashBarrier;
import java.io.IOException;

/** Where whatever goes wrong with one file becomes the reason why that file is not judged. */
public final class Barrier {
  private Barrier() {}

  public static SourceFile around(String name, Work work) {
    return CrashBarrier.run(
        "reading of a file", () -> done(name, work), crash -> SourceFile.crashed(name, crash));
  }

  private static SourceFile done(String name, Work work) {
    try {
      return work.done();
    } catch (Unreadable wrong) {
      return wrong.isOfAnotherKind()
          ? SourceFile.ofAnotherKind(name, wrong.reason())
          : SourceFile.malformed(name, wrong.reason());
    } catch (IOException failed) {
      return SourceFile.notJudged(name, Text.reason(failed));
    } catch (OutOfMemoryError tooLarge) {
      return SourceFile.tooLarge(name);
    }
  }

  /** What is done with one file. */
  public interface Work {
    SourceFile done() throws IOException, Unreadable;
  }
}
