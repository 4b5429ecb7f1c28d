package dev.whoami.lint.model.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A service that a program calls, with the operations that were recognized. */
public final class CalledService {
  private static final int MOST_NAMED = 4;

  private final SdkService service;
  private final String place;
  private final List<SdkService.Operation> operations;

  private CalledService(SdkService service, String place, List<SdkService.Operation> operations) {
    this.service = service;
    this.place = place;
    this.operations = Collections.unmodifiableList(operations);
  }

  /** With the place of the first call, or of the client if no call was recognized. */
  static CalledService of(
      SdkService service, String place, Collection<SdkService.Operation> operations) {
    return new CalledService(service, place, new ArrayList<>(operations));
  }

  /** As AWS calls it: "Secrets Manager". */
  public String title() {
    return service.title();
  }

  /** The actions of IAM that its operations need; empty where no operation was recognized. */
  public Set<String> actions() {
    Set<String> actions = new TreeSet<>();
    operations.forEach(it -> actions.addAll(it.actions()));
    return actions;
  }

  /** The resources of a statement for the service. The reader replaces the words in capitals. */
  public List<String> resources() {
    return service.resources();
  }

  /** The proof, in a clause: "settings.py:41 calls Secrets Manager: GetSecretValue". */
  public String proof() {
    Set<String> names = new TreeSet<>();
    operations.forEach(it -> names.add(it.name()));
    List<String> shown = new ArrayList<>(names);
    int left = shown.size() - MOST_NAMED;
    return place
        + " calls "
        + title()
        + ": "
        + String.join(", ", left > 1 ? shown.subList(0, MOST_NAMED) : shown)
        + (left > 1 ? " and " + left + " more" : "");
  }
}
