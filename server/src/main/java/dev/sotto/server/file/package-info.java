/**
 * Reads files as text: PDF, DOCX, XLSX, e-mail, and text files. Door: {@link
 * dev.sotto.server.file.FileReader}; the chat's mask calls it. What it cannot read it refuses, and
 * nothing of a file is in what it says.
 */
@NullMarked
package dev.sotto.server.file;

import org.jspecify.annotations.NullMarked;
