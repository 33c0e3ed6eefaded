package org.saferplan.json.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.Saferplan;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.json.JsonLanguage;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.partnership.Partnership;
import org.saferplan.progress.Progress;

/** Invented records of a given size. The same seed makes the same record. */
final class Invented {
  static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());

  private static final List<String> WORDS =
      List.of(
          ("the of and to in for with a on by is be as that are this from will or at it has not an"
                  + " partnership police council community safety crime disorder antisocial"
                  + " behaviour domestic abuse violence women girls young people reoffending drugs"
                  + " alcohol misuse victims residents neighbourhood officers probation fire rescue"
                  + " health service provider county district borough town centre night economy"
                  + " hotspot patrol patrols data figures rise fall reported incidents offences"
                  + " quarter year month review action plan priority group meeting agreed reported"
                  + " funding grant commissioner bid project school schools college awareness"
                  + " campaign training staff referral pathway support families early help"
                  + " intervention engagement survey confidence fear burglary vehicle theft shop"
                  + " rural hate serious organised exploitation county lines modern slavery"
                  + " prevention prevent delivery outcome measure target baseline increase reduce"
                  + " continue develop promote identify deliver work working closely partners"
                  + " agencies multi-agency conference risk assessment case management housing"
                  + " licensing enforcement notice order closure camera lighting environmental visual"
                  + " audit next steps lead owner update progress track delayed completed October"
                  + " November December January February March April May June July August September")
              .split(" "));

  private final SplittableRandom random;

  Invented(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A partnership with this number. */
  static Partnership.Id id(int number) {
    return new Partnership.Id("partnership-" + number);
  }

  /** The partnership itself, and this many actions of about this many bytes each. */
  List<Document> record(Partnership.Id id, int actions, int bytes) {
    return IntStream.rangeClosed(0, actions)
        .mapToObj(
            number ->
                number == 0
                    ? Copy.with(Records.partnership(), "id", id)
                    : (Document) action(number - 1, bytes, Due.by(new PartialDate("2030-03"))))
        .toList();
  }

  /** An action that takes about so many bytes as JSON. */
  Obligation action(int number, int bytes, Due due) {
    Obligation bare =
        Made.of(
            Obligation.class,
            "id",
            actionId(number),
            "what",
            text(80),
            "due",
            due,
            "success",
            text(10));
    int room = Math.max(10, bytes - LANGUAGE.writeLine(bare).getBytes(UTF_8).length);
    return Copy.with(bare, "success", text(room));
  }

  static Obligation.Id actionId(int number) {
    return new Obligation.Id("action-" + number);
  }

  /** A small edit: one update more. */
  ReportProgress update(int action) {
    return new ReportProgress(
        actionId(action),
        new Progress(
            new PartialDate("2025-06-02"),
            null,
            null,
            text(60),
            true,
            null,
            null,
            null,
            null,
            null,
            List.of()));
  }

  /** Words as officers write them, some far more often than others. */
  String text(int length) {
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      double skewed = Math.pow(random.nextDouble(), 1.7);
      text.append(WORDS.get((int) (skewed * WORDS.size()))).append(' ');
    }
    return text.substring(0, length).strip() + ".";
  }
}
