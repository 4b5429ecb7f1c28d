package dev.whoami.place.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.InputFile;
import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells which libraries a program has. */
public final class LibraryFuzz {
  public static final Seeds COMMANDS =
      Seeds.of(
          "java\0-Da=%\0-cp\0a.jar:b/*\0@args\0Main", "java\0-jar\0app.jar\0", "'a b' \\\n\"c");
  public static final Seeds MANIFESTS =
      Seeds.of(
          """
          Manifest-Version: 1.0
          Class-Path: a.jar
            b.jar
          Implementation-Version: 1

          Name: x
          """);
  public static final Seeds PACKAGES =
      Seeds.of(
          "{`packages`:[{`name`:`aws/aws-sdk-php`,`version`:`3.1`}]}",
          "{`name`:`aws-sdk`,`version`:`2.1`}",
          "GEM\n  specs:\n    aws-sdk-core (3.1)\n",
          "{`libraries`:{`AWSSDK.Core/3.7.1`:{}}}",
          "dep\tgithub.com/aws/aws-sdk-go\tv1.44.100\th1:x=\n=>\ta\tv1\n");
  public static final Seeds PROGRAMS = programs();

  private LibraryFuzz() {}

  private static Seeds programs() {
    byte[] modules = ProgramsTest.marked(ProgramsTest.MODULES);
    Seeds all = Seeds.of("\u007fELF");
    for (boolean wide : new boolean[] {true, false}) {
      for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
        byte[] old = ProgramsTest.pointing(modules, 0x500000, wide, order);
        all = all.bytes(ProgramsTest.elf(old, 0x500000, wide, order));
      }
    }
    try {
      byte[] inline = ProgramsTest.inline(modules);
      return all.bytes(ProgramsTest.elf(inline, 0x500000, true, ByteOrder.LITTLE_ENDIAN));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static void javaCommand(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    List<String> words = Arrays.asList(text.split("\0", -1));
    JavaCommand.of(words, Map.of("_JAVA_OPTIONS", text), path -> Optional.of(text)).properties();
  }

  public static void jarManifest(byte[] input, Said said) {
    JarManifest manifest = JarManifest.in(Reading.present(new String(input, ISO_8859_1)));
    manifest.version();
    manifest.classPath("/app/app.jar");
    PropertiesText.value(new String(input, ISO_8859_1), "version");
  }

  public static void goProgram(byte[] input, Said said) {
    BoundedFiles files = new BoundedFiles(new Witness(new LiveSurroundings()));
    ElfProgram.at(InputFile.with(input), files)
        .flatMap(GoBuildInfo::of)
        .ifPresent(GoLibraries::modules);
  }

  /** The same text in each of the files that package managers leave. */
  public static void packages(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    FakeSurroundings here =
        new FakeSurroundings()
            .file("/proc/17/cmdline", "php\0/app/x\0")
            .file("/app/vendor/composer/installed.json", text)
            .file("/app/node_modules/aws-sdk/package.json", text)
            .file("/app/node_modules/@aws-sdk/client-s3/package.json", text)
            .file("/app/Gemfile.lock", text)
            .file("/app/app.deps.json", text)
            .link("/proc/17/cwd", "/app");
    for (LibraryFinder each :
        List.of(
            new PhpLibraries(),
            new NodeLibraries(),
            new RubyLibraries(),
            new NetLibraries(),
            new PythonLibraries())) {
      BoundedFiles files = new BoundedFiles(new Witness(here));
      each.of(ExaminedProcess.of(17, files), files);
      each.installed(files);
    }
    GoLibraries.modules(text);
  }
}
