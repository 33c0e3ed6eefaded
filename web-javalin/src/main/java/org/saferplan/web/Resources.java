package org.saferplan.web;

import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.web.page.Addresses;

/** Everything that is answered, in one place. */
final class Resources {
  private Resources() {}

  static Routes of(Saferplan saferplan, JsonLanguage language, Addresses addresses, Access access) {
    Routes routes = new Routes();
    new Partnerships(saferplan, language, addresses).add(routes);
    new History(saferplan, language).add(routes);
    new Documents(saferplan, language, addresses).add(routes);
    new Changes(saferplan, language).add(routes);
    new Readings(saferplan, language).add(routes);
    new Papers(saferplan, language, addresses).add(routes);
    new ActionTables(saferplan, language, access.actor()).add(routes);
    new Commands(saferplan, language, addresses, access.actor()).add(routes);
    new Schemas(saferplan, language).add(routes);
    routes.nothingElseAt(Addresses.API + "/<rest>");
    new Pages(saferplan, addresses).add(routes);
    return routes;
  }
}
