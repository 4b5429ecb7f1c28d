package dev.whoami.world.recording;

import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.ProcessEntry;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * A process of recorded surroundings. Its environment, command line and working folder come from
 * the recorded /proc.
 */
final class RecordedProcess extends ForwardingSurroundings {
  private static final String SELF = "/proc/self/";

  private final String proc;
  private final Map<String, String> environment;
  private final Map<String, String> properties;

  private RecordedProcess(ProcessEntry entry, String environ, Surroundings there) {
    super(there);
    this.proc = "/proc/" + entry.pid() + "/";
    this.environment = EnvironmentBlock.of(environ).variables();
    this.properties =
        ProcessSurroundings.properties(
            entry.startedBy(link(SELF + "exe").asOptional()),
            environment,
            path -> file(absolute(path)).asOptional());
  }

  /** Empty if the recording does not have the environment of the process. */
  static Optional<RecordedProcess> of(long pid, Surroundings there) {
    Reading environ = there.file("/proc/" + pid + "/environ");
    return environ.isPresent() && !EnvironmentBlock.of(environ.text()).isOverwritten()
        ? ProcessTable.entry(pid, there).map(it -> new RecordedProcess(it, environ.text(), there))
        : Optional.empty();
  }

  @Override
  public Reading environment(String name) {
    return in(environment, name);
  }

  @Override
  public Reading property(String name) {
    Reading flag = in(properties, name);
    return flag.isAbsent() && name.equals("user.dir") ? link(SELF + "cwd") : flag;
  }

  private static Reading in(Map<String, String> values, String name) {
    String value = values.get(name);
    return value == null ? Reading.none(Reading.Status.NOT_SET) : Reading.present(value);
  }

  @Override
  public Reading file(String path, Charset charset) {
    return super.file(seenFromHere(path), charset);
  }

  @Override
  public Reading trusted(String path, Charset charset) {
    return super.trusted(seenFromHere(path), charset);
  }

  @Override
  public Reading link(String path) {
    return super.link(seenFromHere(path));
  }

  private String absolute(String path) {
    return path.startsWith("/") ? path : link(SELF + "cwd").text() + "/" + path;
  }

  private String seenFromHere(String path) {
    return path.startsWith(SELF) ? proc + path.substring(SELF.length()) : path;
  }
}
