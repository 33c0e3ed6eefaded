package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Period;
import org.saferplan.register.Register;

/**
 * Says that nobody holds a post for a period; or, of a vacancy on record from the same day, when it
 * was over.
 */
public record RecordVacancy(@NotNull Post.Id post, @NotNull Period vacant) implements Command {

  /** Decides it. */
  public static Handler<RecordVacancy> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<RecordVacancy> {
    @Override
    public Class<RecordVacancy> command() {
      return RecordVacancy.class;
    }

    @Override
    public Ruling decide(Register register, RecordVacancy asked, Moment moment) {
      Optional<Partnership> partnership = Partnership.of(register);
      return partnership
          .flatMap(found -> found.post(asked.post()))
          .map(post -> Ruling.write(with(partnership.orElseThrow(), post, asked.vacant())))
          .orElseGet(() -> Ruling.notFound("/post", asked.post().named()));
    }

    private static Partnership with(Partnership partnership, Post post, Period vacant) {
      List<Period> vacancies =
          Stream.concat(
                  post.vacant().stream()
                      .filter(each -> !Objects.equals(each.from(), vacant.from())),
                  Stream.of(vacant))
              .toList();
      Post changed = Copy.with(post, "vacant", vacancies);
      return partnership.withPosts(
          partnership.posts().stream()
              .map(each -> each.id().equals(post.id()) ? changed : each)
              .toList());
    }
  }
}
