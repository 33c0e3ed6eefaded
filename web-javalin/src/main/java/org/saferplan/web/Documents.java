package org.saferplan.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.saferplan.Saferplan;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.json.JsonLanguage;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.web.page.Addresses;

/**
 * A partnership's documents, kind by kind, and their versions: as they are kept, so that they can
 * be sent back revised.
 */
record Documents(Saferplan saferplan, JsonLanguage language, Addresses addresses) {
  private static final String PARTNERSHIP = Addresses.API + "/partnerships/{partnership}";

  void add(Routes routes) {
    routes
        .get(PARTNERSHIP, this::partnership)
        .get(PARTNERSHIP + "/versions", context -> versions(context, Documents::itself))
        .get(PARTNERSHIP + "/versions/{number}", context -> version(context, Documents::itself));
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PARTNERSHIP && kind != Kind.VERSION) {
        String all = PARTNERSHIP + "/" + kind.plural();
        String one = all + "/{id}";
        routes
            .get(all, context -> list(context, kind))
            .get(one, context -> document(context, Asked.key(context, kind)))
            .get(one + "/versions", context -> versions(context, at -> Asked.key(at, kind)))
            .get(
                one + "/versions/{number}", context -> version(context, at -> Asked.key(at, kind)));
      }
    }
  }

  /** Finds the key of the document that an address is about. */
  private interface Keyed {
    Key of(Context context);
  }

  private static Key itself(Context context) {
    return new Key(Kind.PARTNERSHIP, Asked.partnership(context).value());
  }

  private Answer partnership(Context context) {
    return document(context, itself(context));
  }

  private Answer list(Context context, Kind kind) {
    Register register = register(context);
    return json(
        register.list(Document.class, kind).stream()
            .map(document -> listed(context, register, document))
            .toList());
  }

  private Answer document(Context context, Key key) {
    Register register = register(context);
    Document document = found(register.find(key), key.kind().words() + " " + key.id());
    String self = addresses.document(Asked.partnership(context), key);
    return one(context, register, document)
        .with(
            "Link",
            "<%s/versions>; rel=\"version-history\", %s".formatted(self, schema(key.kind())));
  }

  private Answer versions(Context context, Keyed keyed) {
    Register register = register(context);
    Key key = keyed.of(context);
    found(register.find(key), key.kind().words() + " " + key.id());
    return json(
        register.versions(key).stream()
            .map(version -> listed(context, register, version))
            .toList());
  }

  private Answer version(Context context, Keyed keyed) {
    Register register = register(context);
    Key key = Asked.path(context, "number", number -> versionKey(keyed.of(context), number));
    Document version =
        found(register.find(key), "version " + context.pathParam("number") + " of it");
    String latest = addresses.document(Asked.partnership(context), keyed.of(context));
    return one(context, register, version)
        .with("Link", "<%s>; rel=\"latest-version\", %s".formatted(latest, schema(Kind.VERSION)));
  }

  private static Key versionKey(Key of, String number) {
    return new Key(Kind.VERSION, of.kind().word() + "." + of.id() + ".v" + number);
  }

  private Answer one(Context context, Register register, Document document) {
    return json(document).tagged(EntityTag.of(register.revisionOf(document.key())), context);
  }

  private Listed listed(Context context, Register register, Document document) {
    Key key = document.key();
    String id = document instanceof Version version ? "v" + version.number() : key.id();
    return new Listed(
        id,
        document.title(),
        register.revisionOf(key),
        addresses.document(Asked.partnership(context), key));
  }

  private String schema(Kind kind) {
    return "<%s/schemas/documents/%s>; rel=\"describedby\"".formatted(addresses.api(), kind.word());
  }

  private Register register(Context context) {
    return Asked.register(context, saferplan);
  }

  private static <T> T found(Optional<T> wanted, String what) {
    return wanted.orElseThrow(
        () ->
            RefusedException.because(
                org.saferplan.refusal.Kind.NOT_FOUND, "not-on-record", "there is no " + what, ""));
  }

  private Answer json(Object value) {
    return Answer.text(Answer.JSON, language.write(value));
  }
}
