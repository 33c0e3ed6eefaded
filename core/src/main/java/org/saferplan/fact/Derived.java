package org.saferplan.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * May be left blank when an entry is handed over, because its constructor derives it; never blank
 * afterwards.
 *
 * <p>Marks an entry's id that is derived from its name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Derived {

  /** Derives ids. */
  final class Ids {
    private Ids() {}

    /** The id if one was given, else the one the name gives. */
    public static <T extends Identifier> T given(
        @Nullable T id, String name, Function<String, T> make) {
      return id != null ? id : make.apply(Identifier.from(name));
    }

    /** Whether the name gives this id, so that another may be chosen where it is taken. */
    public static boolean isWhatTheNameGives(Identifier id, String name) {
      return Identifier.derives(name) && id.value().equals(Identifier.from(name));
    }
  }
}
