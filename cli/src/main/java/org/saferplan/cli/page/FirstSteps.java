package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.partnership.Partnership;

/** What to do with a record that has just begun: what it lacks, and the commands that bring it. */
public final class FirstSteps {
  private final Page page = new Page();
  private final List<String> call;

  private FirstSteps(List<String> call) {
    this.call = call;
  }

  /**
   * The steps, with their commands as they are typed.
   *
   * @param call the program as it was called, with the options that lead it to the record
   */
  public static Page page(Partnership begun, List<String> call) {
    FirstSteps steps = new FirstSteps(call);
    steps.page.blank().heading("What next").text("See what is on record:");
    steps.command("partnership", "show");
    steps.page.blank();
    steps.page.text(
        "Then write down what is still missing, each in a file, and send it. What a file holds is"
            + " told by --schema in place of --from and the file.");
    steps.step(
        begun.organisations().isEmpty()
            ? "The members: the councils, the police, fire and rescue, probation, health:"
            : "The other members, such as the police, fire and rescue, probation and health:",
        "add-organisation",
        "member.json");
    if (begun.bodies().isEmpty()) {
      steps.step("Who meets:", "add-body", "body.json");
    }
    if (begun.routes().isEmpty()) {
      steps.step("By which bodies a plan comes to be adopted:", "add-route", "route.json");
    }
    steps.step("The plan:", "start-plan", "plan.json");
    return steps.page;
  }

  private void step(String what, String name, String file) {
    page.blank().text(what);
    command("do", name, "--schema");
    command("do", name, "--from", file);
  }

  private void command(String... words) {
    List<String> line = new ArrayList<>();
    call.forEach(word -> line.add(WhatNext.quoted(word)));
    line.addAll(List.of(words));
    page.command(line.toArray(String[]::new));
  }
}
