package org.chargeplan.solve;

import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

/** OptaPlanner's score directors, set to an allocation. */
final class Directors {

  private Directors() {}

  static SolverConfig config() {
    return SolverConfig.createFromXmlResource("solver-config/solver.xml");
  }

  static InnerScoreDirector<Allocation, HardMediumSoftLongScore> of(Allocation allocation) {
    DefaultSolverFactory<Allocation> factory =
        (DefaultSolverFactory<Allocation>) SolverFactory.<Allocation>create(config());
    InnerScoreDirector<Allocation, HardMediumSoftLongScore> director =
        factory.<HardMediumSoftLongScore>getScoreDirectorFactory().buildScoreDirector();
    director.setWorkingSolution(allocation);
    director.calculateScore();
    return director;
  }
}
