package dev.whoami.proof;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the answer for a person, then one line for each scenario. */
final class ProofText implements ProofRenderer {
  private static final int KIND_WIDTH = 14;

  @Override
  public String render(Proof proof, RenderOptions options) {
    TextWriter text = new TextWriter(options.width());
    text.exact(headline(proof, options));
    text.blank();
    text.exact("  " + shortened(String.join(" ", proof.command()), options.width() - 2));
    text.wrapped("  ", counts(proof));
    proof.weakness().ifPresent(why -> text.wrapped("  ", why));
    text.blank();
    int width =
        proof.scenarios().stream()
            .mapToInt(it -> it.scenario().kebabName().length())
            .max()
            .orElse(0);
    for (ScenarioProof each : proof.scenarios()) {
      add(each, proof.gate(), width, options, text);
    }
    return text.toString();
  }

  /** A command can be longer than a screen; the JSON has the whole command. */
  private static String shortened(String command, int width) {
    return command.length() <= width ? command : command.substring(0, width - 1) + "…";
  }

  private static StyledLine headline(Proof proof, RenderOptions options) {
    int all = proof.scenarios().size();
    String scenarios = TextWriter.counted(all, "scenario");
    int wrong = proof.objections().size();
    if (proof.gate().isOpen()) {
      return options.in(AnsiStyle.TITLE, "The program's identity in " + scenarios);
    }
    if (proof.exitCode() == 0) {
      return options
          .in(AnsiStyle.GOOD, options.symbol("✓", "ok"))
          .then(
              options.in(
                  AnsiStyle.TITLE,
                  " Proved in " + scenarios + ": " + proof.gate().words() + " or nothing"));
    }
    String expected = proof.gate().words();
    String text =
        wrong == 0
            ? " Nothing is proved: " + expected
            : " Another identity than " + expected + " in " + wrong + " of " + scenarios;
    return options
        .in(AnsiStyle.BAD, options.symbol("✗", "x"))
        .then(options.in(AnsiStyle.TITLE, text));
  }

  private static String counts(Proof proof) {
    Map<IdentityKind, Integer> counts = new EnumMap<>(IdentityKind.class);
    proof.scenarios().stream()
        .filter(it -> !it.error().isPresent())
        .forEach(it -> counts.merge(it.kind(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((kind, count) -> words.add(kind.words() + " " + count));
    long failed = proof.scenarios().stream().filter(it -> it.error().isPresent()).count();
    if (failed > 0) {
      words.add("could not be run " + failed);
    }
    return String.join(", ", words);
  }

  private static void add(
      ScenarioProof proof, ProofGate gate, int width, RenderOptions options, TextWriter text) {
    Optional<String> objection = gate.objection(proof);
    String mark = objection.isPresent() ? options.symbol("✗", "x") : " ";
    String label =
        mark
            + " "
            + TextWriter.padded(proof.scenario().kebabName(), width)
            + "  "
            + TextWriter.padded(proof.error().isPresent() ? "-" : proof.kind().words(), KIND_WIDTH)
            + "  ";
    text.hanging(label, TextWriter.padded("", label.length()), said(proof, objection));
  }

  /**
   * Adds the objection, unless the text before it names an identity or says that the program does
   * not trust the lab.
   */
  private static String said(ScenarioProof proof, Optional<String> objection) {
    boolean isToldElsewhere =
        proof.error().isPresent()
            || !proof.identities().isEmpty()
            || proof.actions().contains(ObservedAction.DISTRUSTED_LAB);
    String words = ObservedActionText.of(proof);
    return isToldElsewhere ? words : words + objection.map(it -> "; " + it).orElse("");
  }
}
