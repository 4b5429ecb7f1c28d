package dev.whoami.chain;

/**
 * What is known of a program that uses AWS, rather than of a library for programs. It is walked
 * where somebody asks for it, or where it was found.
 */
interface ProgramModel extends ChainModel {
  @Override
  default boolean isOfProgram() {
    return true;
  }
}
