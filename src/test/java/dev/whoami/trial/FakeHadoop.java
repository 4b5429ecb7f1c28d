package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.probe.ProbeOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** An installation of the few classes below {@code src/test/hadoop}, with settings of its own. */
final class FakeHadoop {
  private static final Path SOURCES = Path.of("src/test/hadoop");
  private static final Map<String, Path> COMPILED = new ConcurrentHashMap<>();

  private final List<String> parts = new ArrayList<>();
  private final Path conf;
  private final StringBuilder settings = new StringBuilder();

  private FakeHadoop(Path conf, String... parts) {
    this.conf = conf;
    this.parts.addAll(List.of(parts));
  }

  /** The parts are folders of sources; the settings will be in a folder of the test's. */
  static FakeHadoop in(Path conf, String... parts) {
    return new FakeHadoop(conf, parts);
  }

  FakeHadoop set(String name, String value) {
    settings.append("<name>%s</name><value>%s</value>\n".formatted(name, value));
    return this;
  }

  HadoopTrial tried(FakePrograms here) throws IOException {
    return tried(here, Optional.of("orders"), ProbeOptions.of(false, false), Duration.ofMinutes(5));
  }

  HadoopTrial tried(
      FakePrograms here, Optional<String> bucket, ProbeOptions options, Duration limit)
      throws IOException {
    Files.writeString(conf.resolve("core-site.xml"), settings);
    return HadoopTrial.run(HadoopCode.named(entries()), bucket, here, options, limit);
  }

  /** All that leaves the child. */
  String output(FakePrograms here) throws IOException {
    Files.writeString(conf.resolve("core-site.xml"), settings);
    HadoopJvm jvm = new HadoopJvm(entries(), Optional.empty(), true);
    return here.run(jvm.call(), Duration.ofMinutes(5)).output();
  }

  List<String> entries() {
    List<String> entries = new ArrayList<>(List.of(conf.toString()));
    parts.forEach(each -> entries.add(classesOf(each).toString()));
    return entries;
  }

  private static Path classesOf(String part) {
    return COMPILED.computeIfAbsent(part, FakeHadoop::compile);
  }

  private static Path compile(String part) {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      Path folder = Files.createTempDirectory("whoami-hadoop-");
      folder.toFile().deleteOnExit();
      List<String> words = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
      words.addAll(List.of("-implicit:none", "-sourcepath", sourcePath(part)));
      all.filter(it -> it.startsWith(SOURCES.resolve(part)) && it.toString().endsWith(".java"))
          .forEach(it -> words.add(it.toString()));
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      assertThat(compiler.run(null, null, null, words.toArray(String[]::new))).isZero();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a part is compiled against is not compiled into it. */
  private static String sourcePath(String part) {
    List<String> folders = new ArrayList<>();
    for (String each : List.of(part, "common", "sdk1", "sdk2")) {
      folders.add(SOURCES.resolve(each).toString());
    }
    return String.join(":", folders);
  }
}
