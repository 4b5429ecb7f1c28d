package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.trust.RoleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What --role-document takes, and what it says of a file that is none. */
class RoleDocumentOptionTest {
  private static final String POLICY =
      "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}]}";

  private final Path file;

  RoleDocumentOptionTest(@TempDir Path folder) {
    this.file = folder.resolve("role.json");
  }

  private static RoleDocumentOption named(String name) {
    RoleDocumentOption option = new RoleDocumentOption();
    CommandSpec command =
        CommandSpec.create().addMixin("option", CommandSpec.forAnnotatedObject(option));
    new CommandLine(command).parseArgs("--role-document", name);
    return option;
  }

  private RoleDocument read(String text) throws IOException {
    Files.writeString(file, text);
    RoleDocumentOption option = named(file.toString());
    return option.in(DiagnosisRequest.builder()).build().roleDocument();
  }

  @Test
  void takesWhatTheCliPrintsOfOneRoleOrMany() throws IOException {
    String role = "{\"RoleName\":\"app\",\"AssumeRolePolicyDocument\":" + POLICY + "}";
    assertThat(read("{\"Role\":" + role + "}").roles()).containsExactly("app");
    assertThat(read("{\"Roles\":[" + role + "," + role.replace("app", "job") + "]}").roles())
        .containsExactly("app", "job");
    assertThat(read(POLICY).isGiven()).isTrue();
  }

  @Test
  void withoutTheOptionNothingIsRead() {
    assertThat(
            new RoleDocumentOption()
                .in(DiagnosisRequest.builder())
                .build()
                .roleDocument()
                .isGiven())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json | is not JSON",
        "{} | has no trust policy",
        "[] | has no role",
        "'' | is not JSON",
      })
  void saysWhatAnotherFileIs(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--role-document " + file + " " + why);
  }

  @Test
  void neitherDepthNorLengthEndsTheRun() {
    assertThatThrownBy(() -> read("[".repeat(1_000_000)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nested deeper than");
    assertThatThrownBy(() -> read(" ".repeat(TrustInput.POLICIES) + POLICY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has more than");
    String long8k = POLICY.replace("\"*\"", "\"" + "*".repeat(40_000) + "\"");
    assertThatThrownBy(() -> read(long8k))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("which AWS does not store");
  }

  @Test
  void aFolderAndAMissingFileAreUsageErrors() throws IOException {
    Files.createDirectory(file);
    RoleDocumentOption option = named(file.toString());
    assertThatThrownBy(() -> option.in(DiagnosisRequest.builder()))
        .isInstanceOf(UsageException.class);
    RoleDocumentOption other = named(file + ".none");
    assertThatThrownBy(() -> other.in(DiagnosisRequest.builder()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("does not exist");
  }
}
