package dev.sotto.server.provider;

import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.server.registry.Recipient;

/** A recipient that a call may go to, and what it would get. */
public record Destination(Recipient recipient, Endpoint endpoint, MaskedChat chat) {}
