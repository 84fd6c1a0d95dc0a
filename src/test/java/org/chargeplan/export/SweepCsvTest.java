package org.chargeplan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chargeplan.sweep.Sweeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCsvTest {

  @TempDir Path dir;

  @Test
  void eachPlanIsARowWithUnknownCellsEmpty() throws IOException {
    Path file = dir.resolve("sweep.csv");
    SweepCsv.write(Sweeps.toy(), file);
    assertEquals(
        """
        plan,weight_equity,weight_demand,weight_cost,file,cost_usd,bound_usd,gap,capital_usd,\
        programme_usd,unserved_usd,unweighted_usd,unweighted_usd_demand,unweighted_usd_cost,missing_points,\
        ports,new_ports,unserved_kwh_per_day,unserved_kwh_per_day_car,\
        unserved_kwh_per_day_two-wheeler,covered_people_share_2km,covered_people_share_5km,\
        hard_rules_held,dominated,dominated_by
        1,3,1,1,1-demand-1_cost-1.geojson,15000000,12000000,0.25,30000000,\
        10000000,500000,10500000,500000,10000000,0,100,90,50000,12500,37500,0.5,0.55,true,false,
        2,3,1,2,2-demand-1_cost-2.geojson,30000000,24000000,0.25,60000000,\
        20000000,300000,20300000,300000,20000000,0,100,90,30000,7500,22500,0.5,0.55,true,false,
        3,3,2,1,3-demand-2_cost-1.geojson,30000000,24000000,0.25,60000000,\
        20000000,400000,20400000,400000,20000000,0,100,90,40000,10000,30000,0.5,0.55,true,true,2
        4,3,2,2,4-demand-2_cost-2.geojson,13500000,10800000,0.25,27000000,\
        9000000,600000,9600000,600000,9000000,0,100,90,60000,15000,45000,0.5,0.55,false,false,
        5,3,4,1,5-demand-4_cost-1.geojson,45000000,36000000,0.25,90000000,\
        30000000,0,30000000,0,30000000,7,100,90,0,0,0,0.9,0.95,true,false,
        6,3,4,2,6-demand-4_cost-2.geojson,0,,,0,,0,0,0,,0,100,90,0,0,0,0.9,0.95,true,false,
        """,
        Files.readString(file).replace("\r\n", "\n"));
  }
}
