package dev.whoami.diagnosis;

import dev.whoami.diagnosis.fix.Fix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A fix: what to do, the commands to type, and a snippet to paste if there is one. */
public final class Remedy {
  /** The forms in which a fix is written; one fix can have several forms. */
  public enum Form {
    /** Text and commands; every other form is the same fix as lines of a file. */
    STEPS("lines to copy"),
    TASK_DEFINITION("task definition"),
    TERRAFORM("Terraform"),
    CLOUDFORMATION("CloudFormation"),
    POD_SPEC("pod spec");

    private final String title;

    Form(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  private final String text;
  private final List<Fix> blocks;
  private final String ofProgram;
  private final Form form;

  private Remedy(String text, List<Fix> blocks, String ofProgram, Form form) {
    this.text = text;
    this.blocks = blocks;
    this.ofProgram = ofProgram;
    this.form = form;
  }

  public static Remedy of(String text) {
    return new Remedy(text, Collections.emptyList(), "", Form.STEPS);
  }

  /** The same fix as the one before it, in another form. */
  public Remedy as(Form otherForm) {
    return new Remedy(text, blocks, ofProgram, otherForm);
  }

  /** Lines for the file of a program's own settings, as its configuration has them. */
  public Remedy settings(String lines) {
    return new Remedy(text, blocks, lines, form);
  }

  /** The same fix with one more block of a finding's page. */
  public Remedy fix(Fix block) {
    List<Fix> all = new ArrayList<>(blocks);
    all.add(block);
    return new Remedy(text, Collections.unmodifiableList(all), ofProgram, form);
  }

  /** The same fix, with this value for a name in its commands. */
  Remedy with(String name, String value) {
    List<Fix> all = new ArrayList<>();
    blocks.forEach(it -> all.add(it.with(name, value)));
    return new Remedy(text, Collections.unmodifiableList(all), ofProgram, form);
  }

  /**
   * The same for one of several clusters: kubectl must switch to that cluster before it changes
   * anything.
   */
  Remedy inCluster(String cluster) {
    boolean isByKubectl = commands().stream().anyMatch(it -> it.startsWith("kubectl"));
    return isByKubectl
        ? new Remedy(text + " Use the kubectl context of " + cluster + ".", blocks, ofProgram, form)
        : this;
  }

  public String text() {
    return text;
  }

  /** One line of a shell each. */
  public List<String> commands() {
    List<String> lines = new ArrayList<>();
    blocks.stream().filter(Fix::isCommand).forEach(it -> lines.addAll(it.lines()));
    return lines;
  }

  /** The snippet to paste; empty if there is none. */
  public String snippet() {
    return String.join("\n", pasted());
  }

  private List<String> pasted() {
    List<String> lines = new ArrayList<>();
    blocks.stream().filter(it -> !it.isCommand()).forEach(it -> lines.addAll(it.lines()));
    if (!ofProgram.isEmpty()) {
      lines.addAll(Arrays.asList(ofProgram.split("\n", -1)));
    }
    return lines;
  }

  public Form form() {
    return form;
  }

  /** The lines to copy: its commands, then its snippet. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(commands());
    lines.addAll(pasted());
    return lines;
  }
}
