/**
 * The program of the child JVM in which Hadoop tries. It uses nothing of the rest: it is started
 * from the jar by the name of its class, with nothing but the JDK.
 */
package dev.whoami.trial.child;
