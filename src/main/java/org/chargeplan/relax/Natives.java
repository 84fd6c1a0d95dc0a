package org.chargeplan.relax;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether OR-Tools can be used here; tried and logged once. */
final class Natives {

  private static final Logger LOG = LoggerFactory.getLogger(Natives.class);
  private static final boolean LOADED = load();

  private Natives() {}

  static boolean areLoaded() {
    return LOADED;
  }

  private static boolean load() {
    try {
      Loader.loadNativeLibraries();
      // The loader says nothing where it fails; the first call of a library does.
      new ModelBuilderHelper().delete();
      return true;
    } catch (LinkageError | RuntimeException e) {
      LOG.warn(
          "OR-Tools native libraries could not be loaded ({}); plans will have no bound."
              + " Maybe the folder for temporary files can't run code;"
              + " -Djava.io.tmpdir=DIR names another one.",
          e.getMessage());
      return false;
    }
  }
}
