package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.model.role.Attachment;
import dev.whoami.lint.model.role.CustomerPolicy;
import dev.whoami.lint.model.role.InstanceProfile;
import dev.whoami.lint.model.role.ServiceLinkedRole;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a template declares and does not make, as its own condition is with these parameters, or a
 * module with the defaults of its variables. Others may make it, and what is written in it can be
 * read all the same.
 */
public final class LeftOut implements Declared {
  /** Declarations without findings of their own. They can only prevent a finding. */
  private static final List<Class<? extends Declared>> HELPFUL =
      Collections.unmodifiableList(
          Arrays.asList(
              Attachment.class,
              CustomerPolicy.class,
              InstanceProfile.class,
              LogGroup.class,
              Service.class,
              ServiceLinkedRole.class,
              Unresolved.class));

  private final Declared content;

  private LeftOut(Declared content) {
    this.content = content;
  }

  public static LeftOut of(Declared content) {
    return new LeftOut(content);
  }

  /** The same, unless the declaration can only prevent a finding. */
  public static Declared unlessHelpful(Declared content) {
    return HELPFUL.contains(content.getClass()) ? content : of(content);
  }

  @Override
  public SourceLocation at() {
    return content.at();
  }

  /** The declaration itself. */
  public Declared content() {
    return content;
  }
}
