/**
 * The declared systems, data categories, recipients, purposes, uses and laws: privacy as code.
 * Doors: {@link dev.sotto.server.registry.RegistryFolder} reads a folder once, {@link
 * dev.sotto.server.registry.RegistryWatch} keeps reading it. Open to all packages; what they hold
 * is an immutable {@link dev.sotto.server.registry.Registry}.
 */
@NullMarked
package dev.sotto.server.registry;

import org.jspecify.annotations.NullMarked;
