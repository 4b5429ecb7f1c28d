/** Simulated AWS endpoints, healthy and failing, and the scenarios that combine them. */
package dev.whoami.lab;
