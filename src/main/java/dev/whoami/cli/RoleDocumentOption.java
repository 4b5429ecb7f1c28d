package dev.whoami.cli;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.report.writer.Notice;
import dev.whoami.trust.RoleDocument;
import dev.whoami.trust.UnreadablePolicyException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The trust policy that the user fetched, for a role that STS denies to the code here. */
final class RoleDocumentOption {
  /** The findings that a trust policy explains. */
  private static final List<String> EXPLAINED = Arrays.asList("WHO403", "WHO107");

  @Option(
      names = "--role-document",
      paramLabel = "FILE",
      description =
          "The answer of aws iam get-role, or - for a pipe: where STS denies that role, show which"
              + " condition of its trust policy says no.")
  private @Nullable String file;

  /** Throws UsageException if the file cannot be read, or has no trust policy. */
  DiagnosisRequestBuilder in(DiagnosisRequestBuilder request) {
    if (file == null) {
      return request;
    }
    try {
      String text = TrustInput.read("--role-document", file, TrustInput.POLICIES);
      return request.roleDocument(RoleDocument.in(file, text));
    } catch (UnreadablePolicyException unreadable) {
      throw new UsageException("--role-document " + file + " " + unreadable.reason());
    }
  }

  /** Prints a notice if the file explains nothing in the report. */
  Diagnosis noted(Diagnosis diagnosis) {
    boolean isUsed = diagnosis.findings().stream().anyMatch(it -> EXPLAINED.contains(it.code()));
    if (file != null && !isUsed) {
      Notice.print("whoami: --role-document was not needed: STS denied no role here");
    }
    return diagnosis;
  }
}
