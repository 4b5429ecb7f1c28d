package dev.whoami.world;

/** The same surroundings for a program that names a profile itself, whatever AWS_PROFILE says. */
public final class NamedProfile extends ForwardingSurroundings {
  private final String name;

  public NamedProfile(Surroundings below, String name) {
    super(below);
    this.name = name;
  }

  @Override
  public Reading environment(String variable) {
    return variable.equals("AWS_PROFILE") ? Reading.present(name) : super.environment(variable);
  }

  @Override
  public Reading property(String property) {
    return property.equals("aws.profile") ? Reading.present(name) : super.property(property);
  }
}
