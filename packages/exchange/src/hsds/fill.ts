import type { Context } from "../exports/context.ts";
import { idOf } from "../exports/identity.ts";
import { servicesOf } from "../exports/services.ts";
import { contactRows, organizationRow, placeRows } from "./organizations.ts";
import { serviceRows, termRows } from "./services.ts";
import type { Row, TableName, Tables } from "./tables.ts";

/** All rows of all tables. */
export function tablesOf(context: Context): Tables {
  const offices = [...context.offices.values()];
  const places = offices.flatMap((office) => placeRows(office, context) ?? []);
  const reached = offices.flatMap(({ unit }) =>
    unit.contacts.map((contact) => contactRows(contact, { of: "organization", path: [unit.path], id: idOf(context.region, "body", unit.path) }, context)),
  );
  const services = servicesOf(context).map((service) => serviceRows(service, context));
  const ofServices = (table: TableName): readonly Row[] => services.flatMap((rows) => rows[table] ?? []);
  const { taxonomies, terms } = termRows(context);
  return {
    organization: offices.map((office) => organizationRow(office, context)),
    service: ofServices("service"),
    location: places.map(({ location }) => location),
    address: places.flatMap(({ addresses }) => addresses),
    service_at_location: ofServices("service_at_location"),
    contact: [...reached.map(({ contact }) => contact), ...ofServices("contact")],
    phone: [...reached.flatMap(({ phones }) => phones), ...ofServices("phone")],
    schedule: ofServices("schedule"),
    service_area: ofServices("service_area"),
    taxonomy: taxonomies,
    taxonomy_term: terms,
    attribute: ofServices("attribute"),
  };
}
