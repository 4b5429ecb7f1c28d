package dev.whoami.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.agent.AgentEntry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -javaagent} with a jar that has classes of whoami in the open, as the plain one has. */
class StartVisitTest {
  private static final String MAIN = "dev/whoami/cli/Main.class";

  /** Tells whether it finds a class that is in the jar of the agent. */
  public static final class Application {
    private Application() {}

    public static void main(String[] words) {
      System.out.println("finds " + (ClassLoader.getSystemResource(MAIN) != null));
    }
  }

  @Test
  void theApplicationFindsNothingOfThePlainJar(@TempDir Path folder) throws Exception {
    Path jar = plainJar(folder.resolve("whoami-plain.jar"));
    List<String> told = run(folder, "", "-javaagent:" + jar);
    assertThat(told).containsExactly("finds false");
  }

  /** A loader of the application's own, from which nothing can be taken. */
  public static final class Loader extends URLClassLoader {
    public Loader(ClassLoader parent) {
      super(new URL[0], parent);
    }

    /** By this name Java puts an agent's jar on the class path. */
    void appendToClassPathForInstrumentation(String jar) throws IOException {
      addURL(Path.of(jar).toUri().toURL());
    }
  }

  @Test
  void whereItCannotBeTakenOffTheClassPathNothingIsAskedAndThatIsSaid(@TempDir Path folder)
      throws Exception {
    Path jar = plainJar(folder.resolve("whoami-plain.jar"));
    Path report = folder.resolve("report");
    List<String> told =
        run(
            folder,
            "",
            "-Djava.system.class.loader=" + Loader.class.getName(),
            "-javaagent:" + jar + "=" + report);
    assertThat(told).contains("finds true");
    assertThat(report)
        .content()
        .contains("nothing was asked", "-javaagent:whoami.jar", "whoami-plain.jar");
  }

  /** What it was started with is its own. */
  @Test
  void theClassPathOfTheApplicationStaysAsItIs(@TempDir Path folder) throws Exception {
    Path jar = plainJar(folder.resolve("whoami-plain.jar"));
    List<String> told = run(folder, ":" + jar, "-javaagent:" + jar);
    assertThat(told).containsExactly("finds true");
  }

  /** In the first ten minutes; the application may need all of them. */
  @Test
  void theClassesAreListedSeldom() {
    int looks = 0;
    for (int second = 0; second < 600; second += StartVisit.pauseAfter(second)) {
      looks++;
    }
    assertThat(looks).isLessThan(40);
    assertThat(StartVisit.pauseAfter(0)).isEqualTo(1);
    assertThat(StartVisit.pauseAfter(599)).isEqualTo(30);
  }

  private static List<String> run(Path folder, String more, String... options) throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    copy(name(Application.class), classes.resolve(name(Application.class)));
    copy(name(Loader.class), classes.resolve(name(Loader.class)));
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("java.home") + "/bin/java");
    words.addAll(List.of(options));
    words.addAll(List.of("-cp", classes + more, Application.class.getName()));
    Process java = new ProcessBuilder(words).redirectErrorStream(true).start();
    List<String> told = java.inputReader().lines().toList();
    assertThat(java.waitFor()).isZero();
    return told;
  }

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static void copy(String name, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.write(to, bytes(name));
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static Path plainJar(Path jar) throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), AgentEntry.class.getName());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      List<String> names = new ArrayList<>(List.of(MAIN, name(AgentEntry.class)));
      names.addAll(guest());
      for (String each : names) {
        out.putNextEntry(new ZipEntry(each));
        out.write(bytes(each));
      }
    }
    return jar;
  }

  private static List<String> guest() throws Exception {
    Path any = Path.of(ClassLoader.getSystemResource(name(Guest.class)).toURI());
    Path folder = Objects.requireNonNull(any.getParent());
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> "dev/whoami/agent/guest/" + it.getFileName())
          .filter(it -> it.endsWith(".class"))
          .toList();
    }
  }
}
