/**
 * What works inside an application: it uses nothing of the rest of whoami and nothing but the JDK,
 * transforms no class, and has no lambda, for which Java would make classes that stay.
 */
package dev.whoami.agent.guest;
