package dev.whoami.place.library;

import dev.whoami.client.KnownClient;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.world.process.ProgramNames;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The SDKs for Rust and C++, and that for .NET in a single file, in a program or in the libraries
 * that it has mapped, as far as their bytes tell: Rust keeps the path of each source file for its
 * panics, with the name and the version of the crate.
 */
final class NativeLibraries implements LibraryFinder {
  /**
   * Interpreters that another class searches, or that contain no SDK. This search does not read
   * their files.
   */
  private static final ProgramNames OTHER =
      ProgramNames.of(
          "java#",
          "jsvc#",
          "python#",
          "pypy#",
          "node#",
          "ruby#",
          "perl#",
          "php#",
          "dotnet#",
          "bash#",
          "dash#",
          "sh#",
          "busybox#",
          "sleep#",
          "tail#",
          "cat#",
          "init#",
          "tini#",
          "dumb-init#",
          "docker-init#",
          "pause#",
          "sshd#",
          "nginx#",
          "apache2#",
          "httpd#",
          "cron#",
          "su#",
          "sudo#",
          "runuser#",
          "amazon-ssm-agent#",
          "ssm-agent-worker#",
          "ssm-session-worker#",
          "execute-command#");

  private static final LazyPattern CPP_LIBRARY =
      LazyPattern.of(".*/libaws-cpp-sdk-core[^/]*\\.so(\\.(\\d[\\d.]*))?");
  private static final LazyPattern RUST =
      LazyPattern.of("(aws-config|object_store|opendal)-(\\d+\\.\\d+\\.\\d+[\\w.-]*)/.*");
  private static final LazyPattern CPP = LazyPattern.of("aws-sdk-cpp[/-](\\d+\\.\\d+\\.\\d+)?.*");
  private static final LazyPattern NET = LazyPattern.of("AWSSDK\\.Core/(\\d+[\\d.]*).*");
  private static final List<String> BEGINNINGS =
      Arrays.asList("aws-config-", "object_store-", "opendal-", "aws-sdk-cpp/", "AWSSDK.Core/");
  private static final int MOST_TEXTS = 32;

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    if (process.isNamed(OTHER)) {
      return new ArrayList<>();
    }
    Optional<ElfProgram> program = ElfProgram.at(process.program(), files);
    if (!program.isPresent() || program.flatMap(GoBuildInfo::of).isPresent()) {
      return new ArrayList<>();
    }
    List<Library> found = new ArrayList<>();
    for (Library each : in(process.program(), files)) {
      found.add(each.foundBy(FoundBy.EXECUTABLE, process.pid()));
    }
    for (String each : process.mappedFiles()) {
      Matcher library = CPP_LIBRARY.matcher(each);
      if (library.matches()) {
        found.add(
            Library.of(
                    LibraryMarks.in(LibraryMark.Registry.CONAN).client("aws-sdk-cpp"),
                    "aws-sdk-cpp",
                    Optional.ofNullable(library.group(2)),
                    each)
                .foundBy(FoundBy.OPEN_FILE, process.pid()));
      }
    }
    return found;
  }

  private static LibraryMarks marks() {
    return LibraryMarks.in(LibraryMark.Registry.CARGO);
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    return Collections.emptyList();
  }

  private static List<Library> in(String path, BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    Set<KnownClient> told = new LinkedHashSet<>();
    for (String text : files.texts(path, BEGINNINGS, MOST_TEXTS).names()) {
      library(text, path).filter(it -> told.add(it.kind())).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Library> library(String text, String path) {
    Matcher rust = RUST.matcher(text);
    if (rust.matches()) {
      return of(marks().client(rust.group(1)), rust.group(1), rust.group(2), path);
    }
    Matcher cpp = CPP.matcher(text);
    if (cpp.matches()) {
      return of(
          LibraryMarks.in(LibraryMark.Registry.CONAN).client("aws-sdk-cpp"),
          "aws-sdk-cpp",
          cpp.group(1),
          path);
    }
    Matcher net = NET.matcher(text);
    return net.matches()
        ? of(
            LibraryMarks.in(LibraryMark.Registry.NUGET).client("AWSSDK.Core"),
            "AWSSDK.Core",
            net.group(1),
            path)
        : Optional.empty();
  }

  private static Optional<Library> of(
      KnownClient kind,
      String name,
      @org.jspecify.annotations.Nullable String version,
      String path) {
    return Optional.of(Library.of(kind, name, Optional.ofNullable(version), path));
  }
}
