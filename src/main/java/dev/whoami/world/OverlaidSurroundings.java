package dev.whoami.world;

import dev.whoami.world.file.BoundedZip;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same surroundings with some variables added: those that a parent process has and this process
 * lacks. The variables decide where the content of files is sent. So a variable of another user's
 * process must not open a file that its user cannot read. No variable that a process can lose leads
 * to a folder, an archive or a command, so these are refused.
 */
public final class OverlaidSurroundings extends ForwardingSurroundings {
  private final Map<String, String> added;
  private final long parent;

  /** Adds variables of a process, by its pid. */
  public OverlaidSurroundings(Surroundings below, Map<String, String> added, long parent) {
    super(below);
    this.added = new HashMap<>(added);
    this.parent = parent;
  }

  @Override
  public Reading environment(String name) {
    String value = added.get(name);
    return value == null ? super.environment(name) : Reading.present(value);
  }

  @Override
  public Reading file(String path, Charset charset) {
    return super.fileFor(parent, path, charset);
  }

  /** The variables belong to the parent process, so the parent must trust the file's owner. */
  @Override
  public Reading trusted(String path, Charset charset) {
    return super.trustedFor(parent, path, charset);
  }

  @Override
  public Listing list(String folder, int limit) {
    return Listing.none(Reading.Status.DENIED);
  }

  @Override
  public Reading realPath(String path) {
    return Reading.none(Reading.Status.DENIED);
  }

  @Override
  public List<Reading> entries(String jar, List<String> names) {
    return BoundedZip.none(Reading.Status.DENIED, names);
  }

  @Override
  public Listing entryNames(String jar, List<String> endings, int limit) {
    return Listing.none(Reading.Status.DENIED);
  }

  @Override
  public Reading part(String path, long from, int length) {
    return Reading.none(Reading.Status.DENIED);
  }

  @Override
  public Listing texts(String path, List<String> beginnings, int limit) {
    return Listing.none(Reading.Status.DENIED);
  }

  @Override
  public Reading link(String path) {
    return Reading.none(Reading.Status.DENIED);
  }

  @Override
  public Reading run(String command, Duration limit) {
    return Reading.none(Reading.Status.NOT_RUN);
  }
}
