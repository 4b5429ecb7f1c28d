package dev.whoami.place.library;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.util.List;
import java.util.stream.Stream;

/** A world with one process, and what is found there. */
final class ProcessFixture {
  private final FakeSurroundings here = new FakeSurroundings();

  /** Process 1, which runs this program in this folder. */
  ProcessFixture running(String exe, String cwd, String... words) {
    here.file("/proc/1/cmdline", String.join("\0", words) + "\0");
    here.link("/proc/1/exe", exe);
    here.link("/proc/1/cwd", cwd);
    return this;
  }

  ProcessFixture env(String... namesAndValues) {
    here.file("/proc/1/environ", String.join("\0", namesAndValues) + "\0");
    return this;
  }

  ProcessFixture mapped(String... paths) {
    StringBuilder maps = new StringBuilder("7f0000000000-7f0000001000 rw-p 00000000 00:00 0\n");
    for (String each : paths) {
      maps.append("7f0000001000-7f0000002000 r-xp 00000000 08:01 77    ").append(each).append('\n');
    }
    here.file("/proc/1/maps", maps.toString());
    return this;
  }

  ProcessFixture file(String path, String text) {
    here.file(path, text);
    return this;
  }

  ProcessFixture files(String... paths) {
    Stream.of(paths).forEach(each -> here.file(each, ""));
    return this;
  }

  FakeSurroundings here() {
    return here;
  }

  FoundLibraries all() {
    return FoundLibraries.observe(new Witness(here));
  }

  /** Each with what tells that it is there. */
  List<String> found() {
    return all().all().stream().map(it -> it.foundBy() + " " + it).toList();
  }
}
