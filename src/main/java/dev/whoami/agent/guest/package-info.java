/**
 * The part of whoami that works inside an application. It uses nothing of the rest of whoami and
 * only the JDK. It transforms no class, and has no lambda: Java would create classes for it that
 * stay.
 */
package dev.whoami.agent.guest;
