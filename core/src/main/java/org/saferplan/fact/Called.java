package org.saferplan.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What people call a component whose name does not read as a noun: {@code servedBy} are the groups.
 *
 * <p>Where it is left out, the component's own name is spaced: {@code shortName} is the short name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Called {

  /** The noun, such as "groups"; in the plural where there can be several. */
  String value();

  /** One of several, such as "group"; derived from the plural where it is left out. */
  String one() default "";
}
