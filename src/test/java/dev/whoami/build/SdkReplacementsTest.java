package dev.whoami.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes here that stand in the jar for the SDK's own, beside those in the SDK's jars. The
 * rest of the SDK was compiled against its own ones. A failure after an update of the SDK says what
 * to add to the class in src/main/java/software.
 */
class SdkReplacementsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int COMPARED =
      Opcodes.ACC_PUBLIC
          | Opcodes.ACC_PROTECTED
          | Opcodes.ACC_STATIC
          | Opcodes.ACC_ABSTRACT
          | Opcodes.ACC_INTERFACE;

  /** They replace nothing: the classes beside them need them, and these see no others. */
  private static final Set<String> OUR_OWN = Set.of("PlainXml.java", "BuiltInXml.java");

  private static List<String> replaced() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve("software"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !OUR_OWN.contains(String.valueOf(it.getFileName())))
          .map(it -> SOURCES.relativize(it).toString().replaceFirst("\\.java$", ".class"))
          .sorted()
          .toList();
    }
  }

  private static ClassNode own(String file) throws IOException {
    return read(file, "file");
  }

  private static ClassNode sdks(String file) throws IOException {
    return read(file, "jar");
  }

  private static ClassNode read(String file, String protocol) throws IOException {
    List<URL> found = Collections.list(ClassLoader.getSystemResources(file));
    found.removeIf(it -> !it.getProtocol().equals(protocol));
    assertThat(found).as("%s in a %s", file, protocol).hasSize(1);
    ClassNode node = new ClassNode();
    try (InputStream in = found.get(0).openStream()) {
      new ClassReader(in).accept(node, ClassReader.SKIP_CODE);
    }
    return node;
  }

  /** What classes elsewhere can call, read or overwrite. */
  private static Set<String> members(ClassNode node) {
    Set<String> members = new TreeSet<>();
    for (MethodNode each : node.methods) {
      if (isVisible(each.access)) {
        members.add((each.access & COMPARED) + " " + each.name + each.desc + each.exceptions);
      }
    }
    for (FieldNode each : node.fields) {
      if (isVisible(each.access)) {
        members.add((each.access & COMPARED) + " " + each.name + ":" + each.desc);
      }
    }
    return members;
  }

  private static boolean isVisible(int access) {
    return (access & Opcodes.ACC_SYNTHETIC) == 0
        && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
  }

  @ParameterizedTest
  @MethodSource("replaced")
  void hasTheSupertypesOfTheClassThatItReplaces(String file) throws IOException {
    ClassNode own = own(file);
    ClassNode original = sdks(file);
    assertThat(own.superName).isEqualTo(original.superName);
    assertThat(own.interfaces).containsAll(original.interfaces);
    assertThat(own.access & COMPARED).isEqualTo(original.access & COMPARED);
  }

  @ParameterizedTest
  @MethodSource("replaced")
  void hasEveryMemberThatTheRestOfTheSdkCanUse(String file) throws IOException {
    Set<String> original = members(sdks(file));
    assertThat(original).isNotEmpty();
    assertThat(members(own(file))).containsAll(original);
  }

  @Test
  void everyReplacementIsCompared() throws IOException {
    assertThat(replaced()).hasSizeGreaterThanOrEqualTo(4);
  }
}
