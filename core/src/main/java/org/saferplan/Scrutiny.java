package org.saferplan;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saferplan.command.Characters;
import org.saferplan.command.Command;
import org.saferplan.document.Tree;
import org.saferplan.refusal.Fault;

/** Finds what is wrong with a command before anything is decided: all of it at once. */
final class Scrutiny {
  private final Validator validator;

  Scrutiny(Validator validator) {
    this.validator = validator;
  }

  List<Fault> faults(Request request) {
    List<Fault> found = new ArrayList<>(request.unreadable());
    for (ConstraintViolation<Command> violation : validator.validate(request.command())) {
      found.add(Fault.at(pointer(violation.getPropertyPath()), rule(violation), words(violation)));
    }
    Tree.walk(
        request.command(),
        (place, value) -> {
          if (value instanceof String text) {
            Characters.fault(place.pointer(), text).ifPresent(found::add);
          }
          return true;
        });
    return deepest(found);
  }

  /**
   * A parent's fault is dropped where a child has one: what is missing is what could not be read.
   */
  private static List<Fault> deepest(List<Fault> faults) {
    TreeMap<String, Set<Fault>> byPlace = new TreeMap<>();
    for (Fault fault : faults) {
      byPlace.computeIfAbsent(fault.pointer(), absent -> new LinkedHashSet<>()).add(fault);
    }
    return byPlace.entrySet().stream()
        .filter(entry -> !hasBelow(byPlace, entry.getKey() + "/"))
        .flatMap(entry -> withoutNeedless(entry.getValue()))
        .toList();
  }

  private static boolean hasBelow(NavigableMap<String, Set<Fault>> byPlace, String prefix) {
    String next = byPlace.ceilingKey(prefix);
    return next != null && next.startsWith(prefix);
  }

  /** What could not be read is not missing as well. */
  private static Stream<Fault> withoutNeedless(Set<Fault> here) {
    boolean allMissing = here.stream().allMatch(fault -> fault.rule().equals("required"));
    return here.stream()
        .filter(fault -> allMissing || !fault.rule().equals("required"))
        .sorted(Comparator.comparing(Fault::rule));
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      String name = node.getName();
      boolean isStep = name != null && !name.startsWith("<") && !name.equals("value");
      if (isStep) {
        pointer.append('/').append(name);
      }
    }
    return pointer.toString();
  }

  private static String rule(ConstraintViolation<Command> violation) {
    String annotation =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (annotation) {
      case "NotNull" -> "required";
      case "NotBlank" -> violation.getInvalidValue() == null ? "required" : "not-blank";
      default -> annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    };
  }

  private static String words(ConstraintViolation<Command> violation) {
    return switch (rule(violation)) {
      case "required" -> "is missing";
      case "not-blank" -> "is blank";
      default -> violation.getMessage();
    };
  }
}
