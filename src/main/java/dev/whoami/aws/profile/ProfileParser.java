package dev.whoami.aws.profile;

/** Reads a shared config or credentials file as one family of clients does. It has no state. */
interface ProfileParser {
  ProfileSections parse(ProfileFileText file);
}
