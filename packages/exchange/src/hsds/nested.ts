import type { Row, Tables } from "./tables.ts";

/** The tables as a tree: every service and every organisation with all that belongs to it in it. */
export function nested(tables: Tables): { readonly services: readonly object[]; readonly organizations: readonly object[] } {
  const rows = {
    organization: byId(tables.organization),
    location: byId(tables.location),
    term: byId(tables.taxonomy_term),
    taxonomy: byId(tables.taxonomy),
    contacts: grouped(tables.contact, "organization_id", "service_id"),
    phones: grouped(tables.phone, "contact_id"),
    addresses: grouped(tables.address, "location_id"),
    locations: grouped(tables.location, "organization_id"),
    places: grouped(tables.service_at_location, "service_id"),
    schedules: grouped(tables.schedule, "service_id"),
    areas: grouped(tables.service_area, "service_id"),
    attributes: grouped(tables.attribute, "link_id"),
  };
  const contacts = (id: string): readonly object[] => rows.contacts(id).map((row) => ({ ...said(row), ...some({ phones: rows.phones(row.id).map(said) }) }));
  const location = (row: Row): object => ({ ...said(row), ...some({ addresses: rows.addresses(row.id).map(said) }) });
  const attribute = (row: Row): object => {
    const term = rows.term(row["taxonomy_term_id"]);
    return { ...said(row), taxonomy_term: term && { ...said(term), taxonomy_detail: said(rows.taxonomy(term["taxonomy_id"])) } };
  };
  const place = (row: Row): object => {
    const where = rows.location(row["location_id"]);
    return { ...said(row), location: where && location(where) };
  };
  return {
    services: tables.service.map((row) => ({
      ...said(row),
      organization: said(rows.organization(row["organization_id"])),
      ...some({
        contacts: contacts(row.id),
        schedules: rows.schedules(row.id).map(said),
        service_areas: rows.areas(row.id).map(said),
        service_at_locations: rows.places(row.id).map(place),
        attributes: rows.attributes(row.id).map(attribute),
      }),
    })),
    organizations: tables.organization.map((row) => ({
      ...said(row),
      ...some({ contacts: contacts(row.id), locations: rows.locations(row.id).map(location) }),
    })),
  };
}

function byId(rows: readonly Row[]): (id: string | number | undefined) => Row | undefined {
  const found = new Map<string | number | undefined, Row>(rows.map((row) => [row.id, row]));
  return (id) => found.get(id);
}

function grouped(rows: readonly Row[], ...links: readonly string[]): (id: string) => readonly Row[] {
  const groups = Map.groupBy(rows, (row) => links.map((link) => row[link]).find((id) => id !== undefined));
  return (id) => groups.get(id) ?? [];
}

/** What a row says: nothing stands where it says nothing. */
function said(row: Row | undefined): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(row ?? {}).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]])));
}

/** The lists that have something in them. */
function some(lists: Readonly<Record<string, readonly object[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
