package dev.sotto.server.registry;

import dev.sotto.server.yaml.Problem;
import dev.sotto.server.yaml.YamlFile;
import tools.jackson.databind.node.ObjectNode;

/** One entry of a section, and where it stands. */
record Entry(YamlFile file, String pointer, String id, ObjectNode node) {

  <T> T as(Class<T> type) {
    return Written.MAPPER.treeToValue(node, type);
  }

  /** An error at the value of {@code key}, or at the entry where it has no such key. */
  Problem error(String key, String what, String mend) {
    return node.has(key)
        ? file.error(YamlFile.child(pointer, key), label() + what, mend)
        : errorAtId(what, mend);
  }

  Problem errorAtId(String what, String mend) {
    return file.errorAtKey(pointer, label() + what, mend);
  }

  /** An error at item {@code index} of the list under {@code key}. */
  Problem errorAtItem(String key, int index, String what, String mend) {
    return file.error(YamlFile.child(pointer, key) + "/" + index, label() + what, mend);
  }

  Problem warning(String key, String what, String mend) {
    return file.warning(
        node.has(key) ? YamlFile.child(pointer, key) : pointer, label() + what, mend);
  }

  private String label() {
    return "'" + id + "': ";
  }
}
