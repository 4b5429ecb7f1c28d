package dev.whoami.log;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.paste.LogPieces;
import dev.whoami.rule.Rules;
import dev.whoami.world.file.ExpandsTooFarException;
import dev.whoami.world.file.StreamedFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;

/** A log that was read: the identities and messages in it. */
public final class LogReading {
  private static final int WELL = 0;
  private static final int ERROR = 1;

  private final String name;
  private final SeenIdentities seen;
  private final long lines;

  private LogReading(String name, SeenIdentities seen, long lines) {
    this.name = name;
    this.seen = seen;
    this.lines = lines;
  }

  /**
   * Reads a file by its path, or standard input by "-", from its beginning to its end.
   *
   * @throws UnreadableLogException where it cannot be read
   */
  public static LogReading of(String name) {
    try (StreamedFile file = StreamedFile.openLog(name)) {
      if (!file.whyNot().isEmpty()) {
        throw new UnreadableLogException(name, file.whyNot());
      }
      return of(name, file.text());
    } catch (EOFException cut) {
      throw new UnreadableLogException(name, "has compressed data that ends early; copy it again");
    } catch (ZipException damaged) {
      throw new UnreadableLogException(name, "has damaged compressed data; copy it again");
    } catch (ExpandsTooFarException bomb) {
      throw new UnreadableLogException(
          name, "was compressed several times and expands too far; decompress it first");
    } catch (IOException failed) {
      throw new UnreadableLogException(name, "could not be read to its end");
    }
  }

  static LogReading of(String name, Reader text) throws IOException {
    SeenIdentities seen = new SeenIdentities();
    LogScan scan = new LogScan(seen);
    long lines = LogPieces.read(text, scan);
    scan.end();
    return new LogReading(name, seen, lines);
  }

  /** The name for people. */
  String name() {
    return name.equals("-") ? "standard input" : name;
  }

  SeenIdentities seen() {
    return seen;
  }

  long lines() {
    return lines;
  }

  /** The findings. Their fixes have the names that the text gives. */
  List<Finding> findings() {
    return findings(seen.names().names());
  }

  /** The findings. Their fixes have these names. */
  List<Finding> findings(Names names) {
    return LogFindings.of(seen, names);
  }

  /** The findings that are possible causes; empty if an error is proven, which comes first. */
  Set<Rules> possible() {
    return LogFindings.possible(seen, findings());
  }

  /** Whether the log shows a wrong identity, a denied call or an error finding. */
  boolean isError() {
    return seen.isWrong()
        || !seen.denials().all().isEmpty()
        || findings().stream().anyMatch(Finding::isError);
  }

  /** 1 if the log shows an error, else 0. */
  public int exitCode() {
    return isError() ? ERROR : WELL;
  }
}
