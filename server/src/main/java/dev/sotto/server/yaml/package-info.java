/**
 * YAML files as people write them, read with the place of every key: {@link
 * dev.sotto.server.yaml.YamlParser} makes a tree with places, {@link dev.sotto.server.yaml.Section}
 * reads a configuration's keys by type, and each {@link dev.sotto.server.yaml.Problem} says where,
 * what and how to mend it. Open to all packages above {@code fault}; knows no domain.
 */
@NullMarked
package dev.sotto.server.yaml;

import org.jspecify.annotations.NullMarked;
