/**
 * The gateway beside its provider called directly: {@link dev.sotto.bench.gateway.EchoProvider} is
 * the other end, {@link dev.sotto.bench.gateway.GatewayBench} the load. Started by {@code
 * bench/gateway}; nothing calls in.
 */
@NullMarked
package dev.sotto.bench.gateway;

import org.jspecify.annotations.NullMarked;
