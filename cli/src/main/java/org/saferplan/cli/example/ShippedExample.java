package org.saferplan.cli.example;

import java.time.LocalDate;
import org.saferplan.partnership.Partnership;

/** An example that ships with the program. */
public enum ShippedExample {
  /** A real partnership's year 2018-19, from its published papers. */
  MAIDSTONE("safer-maidstone") {
    @Override
    public byte[] on(LocalDate day) {
      return ExampleFile.read("safer-maidstone.json");
    }
  },
  /** An invented district, in the middle of its year. */
  NOWHERE_ON_SEA("nowhere-on-sea") {
    @Override
    public byte[] on(LocalDate day) {
      return InventedDistrict.on(day);
    }
  };

  private final String partnership;

  ShippedExample(String partnership) {
    this.partnership = partnership;
  }

  /** The partnership whose record it is. */
  public Partnership.Id partnership() {
    return new Partnership.Id(partnership);
  }

  /** The command that imports it, as JSON in UTF-8, as of a day. */
  public abstract byte[] on(LocalDate day);
}
