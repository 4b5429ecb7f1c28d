package dev.whoami.diagnosis;

import dev.whoami.diagnosis.fix.Fix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A fix: what to do, the commands to type, and a snippet to paste if there is one. */
public final class Remedy {
  /** In what a way out is written: the same one can be there in several of them. */
  public enum Form {
    /** What to do and type; every other form says the same for a file. */
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
  private final List<String> commands;
  private final String snippet;
  private final Form form;

  private Remedy(String text, List<String> commands, String snippet, Form form) {
    this.text = text;
    this.commands = commands;
    this.snippet = snippet;
    this.form = form;
  }

  public static Remedy of(String text) {
    return new Remedy(text, Collections.emptyList(), "", Form.STEPS);
  }

  /** The same way out as the one before it, in another form. */
  public Remedy as(Form otherForm) {
    return new Remedy(text, commands, snippet, otherForm);
  }

  /** Lines for the file of a program's own settings, as its configuration has them. */
  public Remedy settings(String lines) {
    return new Remedy(text, commands, lines, form);
  }

  /** With the lines of a finding's page, after those that are there. */
  public Remedy fix(Fix block) {
    List<String> all = new ArrayList<>(block.isCommand() ? commands : pasted());
    all.addAll(block.lines());
    return block.isCommand()
        ? new Remedy(text, Collections.unmodifiableList(all), snippet, form)
        : new Remedy(text, commands, String.join("\n", all), form);
  }

  private List<String> pasted() {
    return snippet.isEmpty() ? Collections.emptyList() : Arrays.asList(snippet.split("\n", -1));
  }

  public String text() {
    return text;
  }

  public List<String> commands() {
    return commands;
  }

  /** Empty where there is none. */
  public String snippet() {
    return snippet;
  }

  public Form form() {
    return form;
  }

  /** The lines to copy: its commands, then its snippet. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(commands);
    lines.addAll(pasted());
    return lines;
  }
}
