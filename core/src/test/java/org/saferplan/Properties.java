package org.saferplan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Holds a claim against many generated cases.
 *
 * <p>The seed is the system property {@code test.seed}, and every failure prints it. A case that is
 * a sequence is shrunk by taking out halves, quarters and so on for as long as the claim still
 * fails.
 */
public final class Properties {
  private static final long SEED = Long.getLong("test.seed", 20180411L);

  private Properties() {}

  /** The claim holds for each of so many generated values. */
  public static <T> void hold(
      int cases, Function<SplittableRandom, T> generate, Consumer<T> claim) {
    SplittableRandom seeds = new SplittableRandom(SEED);
    for (int each = 0; each < cases; each++) {
      T value = generate.apply(seeds.split());
      try {
        claim.accept(value);
      } catch (AssertionError | RuntimeException e) {
        throw failure(each, value, e);
      }
    }
  }

  /** The claim holds for each of so many generated sequences, of at most so many steps. */
  public static <T> void holdForSequences(
      int cases, int longest, Function<SplittableRandom, T> step, Consumer<List<T>> claim) {
    SplittableRandom seeds = new SplittableRandom(SEED);
    for (int each = 0; each < cases; each++) {
      SplittableRandom random = seeds.split();
      List<T> sequence = new ArrayList<>();
      for (int length = random.nextInt(longest + 1); length > 0; length--) {
        sequence.add(step.apply(random));
      }
      Throwable failed = failureOf(claim, sequence);
      if (failed != null) {
        List<T> small = shrunk(sequence, claim);
        throw failure(each, small, failureOf(claim, small));
      }
    }
  }

  private static <T> List<T> shrunk(List<T> failing, Consumer<List<T>> claim) {
    List<T> small = failing;
    for (int chunk = Math.max(1, small.size() / 2); chunk > 0; chunk /= 2) {
      for (int from = 0; from < small.size(); ) {
        List<T> without = new ArrayList<>(small);
        without.subList(from, Math.min(from + chunk, small.size())).clear();
        if (failureOf(claim, without) != null) {
          small = without;
        } else {
          from += chunk;
        }
      }
    }
    return small;
  }

  private static <T> Throwable failureOf(Consumer<List<T>> claim, List<T> sequence) {
    try {
      claim.accept(List.copyOf(sequence));
      return null;
    } catch (AssertionError | RuntimeException e) {
      return e;
    }
  }

  private static AssertionError failure(int number, Object value, Throwable cause) {
    return new AssertionError(
        "case %d of -Dtest.seed=%d, %s: %s".formatted(number, SEED, value, cause.getMessage()),
        cause);
  }

  /** One of the choices. */
  @SafeVarargs
  public static <T> T oneOf(SplittableRandom random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A text of up to so many characters, each one of these. */
  public static String text(SplittableRandom random, int longest, String alphabet) {
    int[] characters = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(longest + 1); length > 0; length--) {
      text.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return text.toString();
  }
}
