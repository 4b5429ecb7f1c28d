package dev.whoami.cli;

import dev.whoami.trust.TrustAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** A case of {@code src/test/trust}: a caller, a policy and the answer of AWS, with the reason. */
record TrustCase(String name, Map<String, List<String>> lines) {
  private static final Path FOLDER = Path.of("src/test/trust");
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String EKS = "oidc.eks.eu-west-1.amazonaws.com/id/AAAA1111";
  private static final String PROVIDER = "arn:aws:iam::111122223333:oidc-provider/";

  static List<TrustCase> all() throws IOException {
    List<TrustCase> all = new ArrayList<>();
    for (String each :
        List.of(
            "before",
            "after",
            "operators",
            "principals",
            "services",
            "forges",
            "edges",
            "threads")) {
      all.addAll(in(each + ".cases"));
    }
    return all;
  }

  static List<TrustCase> in(String file) throws IOException {
    List<TrustCase> cases = new ArrayList<>();
    for (String block : Files.readString(FOLDER.resolve(file)).strip().split("\n\n+", -1)) {
      Map<String, List<String>> lines = new HashMap<>();
      for (String line : block.split("\n", -1)) {
        String[] words = line.split(" ", 2);
        lines.computeIfAbsent(words[0], it -> new ArrayList<>()).add(words[1].strip());
      }
      cases.add(new TrustCase(one(lines, "case"), lines));
    }
    return cases;
  }

  private static String one(Map<String, List<String>> lines, String word) {
    return String.join(" ", lines.getOrDefault(word, List.of()));
  }

  String line(String word) {
    return one(lines, word);
  }

  /** Each line that begins with a word. */
  List<String> all(String word) {
    return lines.getOrDefault(word, List.of());
  }

  /** The document, with the short names replaced. */
  String policy() {
    String document = line("policy");
    if (document.isEmpty()) {
      List<String> statements = new ArrayList<>();
      effect("Allow", statements);
      effect("Deny", statements);
      document =
          "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }
    return document
        .replace("$GH", PROVIDER + GITHUB)
        .replace("$EKS", PROVIDER + EKS)
        .replace("$WEB", "sts:AssumeRoleWithWebIdentity")
        .replace("$gh", GITHUB)
        .replace("$eks", EKS);
  }

  private void effect(String effect, List<String> statements) {
    for (String each :
        lines.getOrDefault(effect.toLowerCase(Locale.ROOT), Collections.emptyList())) {
      statements.add("{\"Effect\":\"" + effect + "\"," + each.substring(1));
    }
  }

  TrustAnswer answer() {
    return answer(policy());
  }

  /** For another policy than its own. */
  TrustAnswer answer(String policy) {
    List<String> words = new ArrayList<>(Arrays.asList(line("caller").split(" +")));
    words.add(0, "policy.json");
    TrustCommand command = new TrustCommand();
    new CommandLine(command).parseArgs(words.toArray(String[]::new));
    return command.answers(policy, command.caller()).get(0);
  }

  @Override
  public String toString() {
    return name;
  }
}
