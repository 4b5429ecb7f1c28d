/** Simulated AWS endpoints, healthy and failing, and the scenarios that are made of them. */
package dev.whoami.lab;
