package org.saferplan.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saferplan.Listing;
import org.saferplan.Saferplan;
import org.saferplan.exchange.Export;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Source;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.web.page.Addresses;

/** Which partnerships there are, and what belongs to each as a whole: its export and its files. */
record Partnerships(Saferplan saferplan, JsonLanguage language, Addresses addresses) {

  void add(Routes routes) {
    routes
        .get(Addresses.API, this::root)
        .get(Addresses.API + "/partnerships", this::partnerships)
        .get(Addresses.API + "/partnerships/{partnership}/export", this::export)
        .get(Addresses.API + "/partnerships/{partnership}/files/{file}", this::file);
  }

  private Answer root(Context context) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("partnerships", addresses.api() + "/partnerships");
    links.put("commands", addresses.api() + "/commands");
    links.put("schemas", addresses.api() + "/schemas");
    return json(links);
  }

  private Answer partnerships(Context context) {
    return json(Listing.all(saferplan).stream().map(this::listed).toList());
  }

  /** One whose record cannot be read has no name, and its revision is 0. */
  private Listed listed(Listing listing) {
    return new Listed(
        listing.id().value(),
        listing.readable().map(Partnership::name).orElse(null),
        listing.revision(),
        addresses.partnership(listing.id()));
  }

  /** The very bytes that the command line writes, so that they can be imported anywhere. */
  private Answer export(Context context) {
    Partnership.Id id = Asked.partnership(context);
    return json(Export.of(Asked.register(context, saferplan), hash -> saferplan.file(id, hash)))
        .with("Content-Disposition", "attachment; filename=\"" + id.value() + ".json\"");
  }

  private Answer file(Context context) {
    Partnership.Id id = Asked.partnership(context);
    ContentHash hash = Asked.path(context, "file", ContentHash::new);
    Optional<Source.Attachment> attachment =
        Partnership.of(saferplan.register(id)).map(Partnership::sources).stream()
            .flatMap(List::stream)
            .flatMap(source -> Optional.ofNullable(source.attachment()).stream())
            .filter(attached -> attached.hash().equals(hash))
            .findFirst();
    Content content =
        attachment
            .flatMap(attached -> saferplan.file(id, hash))
            .orElseThrow(
                () ->
                    RefusedException.because(
                        Kind.NOT_FOUND, "not-on-record", "there is no file " + hash.value(), ""));
    return Answer.bytes("application/octet-stream", content.bytes())
        .with("Content-Disposition", "attachment; filename=\"" + name(attachment.get()) + "\"")
        .tagged(new EntityTag(hash.value()), context);
  }

  /** Whatever a file was called, its name in a header is plain ASCII. */
  private static String name(Source.Attachment attachment) {
    String plain = attachment.fileName().replaceAll("[^A-Za-z0-9._ -]", "_");
    return plain.isBlank() ? "file" : plain;
  }

  private Answer json(Object value) {
    return Answer.text(Answer.JSON, language.write(value));
  }
}
