/**
 * What measurements print and write: {@link dev.sotto.bench.report.Table} and {@link
 * dev.sotto.bench.report.MarkedPage}. For the programs beside it.
 */
@NullMarked
package dev.sotto.bench.report;

import org.jspecify.annotations.NullMarked;
