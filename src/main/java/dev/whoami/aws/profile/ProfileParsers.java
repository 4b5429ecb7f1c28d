package dev.whoami.aws.profile;

/**
 * The parser of each dialect. They are separate from the dialects, so that a run without a profile
 * file loads none of them.
 */
final class ProfileParsers {
  private ProfileParsers() {}

  static ProfileParser of(ProfileDialect dialect) {
    switch (dialect) {
      case SDK_JAVA_1:
        return JavaV1Profiles.withPrefix();
      case SDK_JAVA_1_BY_WHOLE_NAME:
        return JavaV1Profiles.byWholeName();
      case BOTOCORE:
        return new PythonProfiles();
      case JAVASCRIPT_3:
        return new JavaScriptProfiles();
      case JAVASCRIPT_2:
        return new JavaScriptV2Profiles();
      case GO_2:
        return new GoProfiles();
      case RUBY:
        return new RubyProfiles();
      case RUST:
        return new RustProfiles();
      case CRT:
        return new CrtProfiles();
      case DOT_NET:
        return new DotNetProfiles();
      case CPP:
        return new CppProfiles();
      case SDK_JAVA_2:
      case GO_1:
      case OPENDAL:
      case OTHER:
        return new SdkJavaProfiles();
    }
    throw new IllegalArgumentException(dialect + " has no parser");
  }
}
