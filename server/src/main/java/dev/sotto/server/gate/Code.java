package dev.sotto.server.gate;

import java.util.Locale;

/**
 * Why the gate refuses: the {@code code} of the API, in plain words, and what the app can do about
 * it. In the order in which the gate asks; the first that applies is the answer.
 */
public enum Code {
  SUSPENDED(
      "The use is suspended or has lapsed.",
      "Stop calling it and ask its owner; it runs again when the suspension is lifted."),
  UNDECLARED(
      "The use is not declared in the registry.",
      "Check the name in Sotto-Use, or have the use declared in the registry."),
  SUBJECT_REQUIRED(
      "The use needs to know whose data it works with.",
      "Name the subject in Sotto-Subject as SYSTEM:ID."),
  UNKNOWN_SUBJECT(
      "The subject is not known.", "Create the subject first: PUT /v1/subjects/{system}/{id}."),
  RESTRICTION(
      "The person has restricted the processing of their data.",
      "Do not use AI for this person; a human may go on with what the law allows."),
  OBJECTION(
      "The person has objected to this purpose.",
      "Go on without AI for this person. Do not ask again on this channel."),
  OPTED_OUT(
      "The person has opted out.",
      "Do not sell, share or decide automatically for this person. Every other use stays as it"
          + " is."),
  NO_CONSENT(
      "There is no consent in force for this purpose.",
      "Ask for consent with the wording that the use names, record it, and call again."),
  MINOR_CONSENT(
      "The person is too young to consent alone.",
      "Ask the holder of parental responsibility, record the consent with the signal parental."),
  BALANCING_MISSING(
      "The use rests on legitimate interests and no balancing test is on file.",
      "Have the use's owner put the balancing test on file in the registry."),
  NO_BASIS(
      "The law that protects this person knows no such basis.",
      "Have the use's owner give it a basis that this law knows."),
  SPECIAL_CATEGORY(
      "Special categories of data are involved and no ground allows it.",
      "Take them out of the text, or have the use declare a ground."),
  BLOCKED_KIND(
      "The text holds data that the use blocks.", "Take it out of the text and call again."),
  OTHERS_DATA(
      "The text holds another person's identifiers.", "Take them out, or name the right subject."),
  TRANSFER(
      "The recipient is in a country that nothing allows a transfer to.",
      "Use a recipient with adequacy or safeguards.");

  private final String reason;
  private final String remedy;

  Code(String reason, String remedy) {
    this.reason = reason;
    this.remedy = remedy;
  }

  /** The code in the API, lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String reason() {
    return reason;
  }

  String remedy() {
    return remedy;
  }
}
