package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program calls only three AWS operations, all of STS, and each only shows or gives a role. */
class AwsCallsTest {
  private static final String SERVICES = "software.amazon.awssdk.services.";
  private static final Pattern CLIENT = Pattern.compile(Pattern.quote(SERVICES) + "(.*)Client");
  private static final Set<String> NO_CALL = Set.of("builder", "close");
  private static final Pattern ACTION = Pattern.compile("\"Action=(\\w+)");

  /** By its clients: by a call or a reference to a method. */
  @Test
  void theClientsOfTheSdkAreAskedForThreeOperations() {
    Set<String> called =
        ProgramClasses.all().stream()
            .flatMap(AwsCallsTest::targets)
            .filter(it -> CLIENT.matcher(it.getOwner().getFullName()).matches())
            .filter(it -> !NO_CALL.contains(it.getName()))
            .map(it -> it.getOwner().getFullName().substring(SERVICES.length()) + it.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(called)
        .containsExactly(
            "sts.StsClientassumeRole",
            "sts.StsClientassumeRoleWithWebIdentity",
            "sts.StsClientgetCallerIdentity");
  }

  private static Stream<AccessTarget> targets(JavaClass each) {
    return Stream.concat(
            each.getMethodCallsFromSelf().stream(), each.getMethodReferencesFromSelf().stream())
        .map(JavaAccess::getTarget);
  }

  /** By its own requests, outside of the simulation of STS. */
  @Test
  void ownRequestsAskForTheIdentityAlone() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      for (Path each : all.filter(it -> it.toString().endsWith(".java")).toList()) {
        Matcher actions = ACTION.matcher(Files.readString(each));
        while (actions.find()) {
          asked.add(actions.group(1));
        }
      }
    }
    assertThat(asked).containsExactly("GetCallerIdentity");
  }

  @Test
  void noOtherServiceOfTheSdkIsOnTheClassPath() {
    ClassLoader loader = AwsCallsTest.class.getClassLoader();
    assertThat(loader.getResource("software/amazon/awssdk/services/sts/StsClient.class"))
        .isNotNull();
    for (String service :
        Set.of("sso/SsoClient", "s3/S3Client", "iam/IamClient", "ecs/EcsClient")) {
      assertThat(loader.getResource("software/amazon/awssdk/services/" + service + ".class"))
          .as(service)
          .isNull();
    }
  }
}
