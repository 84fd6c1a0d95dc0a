package org.chargeplan.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Reads rules of one type, by the static method {@code read(RuleContext)} of the type's class. The
 * class is found by the name of the type: see {@link org.chargeplan.region.RuleCatalogue}.
 */
final class RuleReader {

  private final Method read;

  private RuleReader(Method read) {
    this.read = read;
  }

  static RuleReader of(Class<? extends Rule> type) {
    try {
      return new RuleReader(type.getDeclaredMethod("read", RuleContext.class));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A rule class needs a static read(RuleContext).", e);
    }
  }

  Rule read(RuleContext context) {
    try {
      return (Rule) read.invoke(null, context);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(context.spec().id() + " can't be read.", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
