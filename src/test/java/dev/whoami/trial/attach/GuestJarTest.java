package dev.whoami.trial.attach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.whoami.agent.AgentEntry;
import dev.whoami.architecture.ProgramClasses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class GuestJarTest {
  private static final String AGENT = "dev.whoami.agent";

  private static JavaClasses agent() {
    return ProgramClasses.in(AGENT);
  }

  @Test
  void hasEveryClassOfTheAgentAndNoOther() throws IOException {
    List<String> entries = new ArrayList<>();
    try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(GuestJar.bytes()))) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Agent-Class"))
          .isEqualTo(AgentEntry.class.getName());
      for (ZipEntry each = jar.getNextEntry(); each != null; each = jar.getNextEntry()) {
        entries.add(each.getName().replace(".class", "").replace('/', '.'));
      }
    }
    List<String> expected =
        agent().stream()
            .map(JavaClass::getName)
            .filter(it -> !it.endsWith("package-info"))
            .toList();
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(entries).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void isTheSameToTheByteEachTime() throws IOException {
    assertThat(GuestJar.bytes()).isEqualTo(GuestJar.bytes());
  }

  @Test
  void theAgentUsesNothingButTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax.crypto..", AGENT + "..", "org.jspecify..")
        .check(agent());
  }

  /** For a lambda, Java makes classes in the application that stay. */
  @Test
  void theAgentHasNoLambda() throws IOException {
    for (JavaClass each : agent()) {
      ClassNode file = new ClassNode();
      new ClassReader(each.getName()).accept(file, 0);
      for (MethodNode method : file.methods) {
        for (AbstractInsnNode code : method.instructions) {
          assertThat(code.getOpcode())
              .as(each.getName() + "." + method.name)
              .isNotEqualTo(Opcodes.INVOKEDYNAMIC);
        }
      }
    }
  }
}
