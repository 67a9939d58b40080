/** What one row of a table says; nothing where it says nothing. */
export type Row = Readonly<Record<string, string | number | undefined>> & { readonly id: string };

/** A column of a table, with the type and form that the specification gives it. */
export interface Column {
  readonly name: string;
  readonly type?: "string" | "number" | "date" | "datetime";
  readonly format?: "uuid" | "uri" | "email";
  readonly isRequired?: boolean;
  /** No two rows say the same. */
  readonly isUnique?: boolean;
  /** All that it may say. */
  readonly values?: readonly string[];
  /** The table to whose rows it leads. */
  readonly to?: TableName;
}

const id: Column = { name: "id", format: "uuid", isRequired: true, isUnique: true };
const text = (name: string): Column => ({ name });
const needed = (name: string): Column => ({ name, isRequired: true });
const link = (to: TableName): Column => ({ name: `${to}_id`, format: "uuid", to });
const sortOfPlace = ["physical", "postal", "virtual"];
const email: Column = { name: "email", format: "email" };

/** The tables of the Open Referral Human Services Data Specification 3.0 that a region fills, with those of their columns that it does. */
export const tables = {
  organization: {
    path: "organizations.csv",
    columns: [
      id,
      needed("name"),
      text("alternate_name"),
      needed("description"),
      email,
      { name: "website", format: "uri" },
      { name: "parent_organization_id", format: "uuid", to: "organization" },
    ],
  },
  service: {
    path: "services.csv",
    columns: [
      id,
      { ...link("organization"), isRequired: true },
      needed("name"),
      text("alternate_name"),
      text("description"),
      { name: "url", format: "uri" },
      email,
      { ...needed("status"), values: ["active", "inactive", "defunct", "temporarily closed"] },
      text("eligibility_description"),
      { name: "minimum_age", type: "number" },
      { name: "maximum_age", type: "number" },
      { name: "assured_date", type: "date" },
      { name: "last_modified", type: "datetime" },
    ],
  },
  location: {
    path: "locations.csv",
    columns: [id, { ...needed("location_type"), values: sortOfPlace }, link("organization"), text("name"), text("description")],
  },
  address: {
    path: "addresses.csv",
    columns: [
      id,
      link("location"),
      needed("address_1"),
      needed("city"),
      needed("state_province"),
      needed("postal_code"),
      needed("country"),
      { ...needed("address_type"), values: sortOfPlace },
    ],
  },
  service_at_location: {
    path: "service_at_location.csv",
    columns: [id, { ...link("service"), isRequired: true }, { ...link("location"), isRequired: true }],
  },
  contact: {
    path: "contacts.csv",
    columns: [id, link("organization"), link("service"), text("name"), text("title"), text("department"), email],
  },
  phone: {
    path: "phones.csv",
    columns: [id, link("contact"), needed("number"), text("type")],
  },
  schedule: {
    path: "schedules.csv",
    columns: [id, link("service"), text("description"), text("notes")],
  },
  service_area: {
    path: "service_areas.csv",
    columns: [id, link("service"), text("name"), text("extent"), text("extent_type")],
  },
  taxonomy: {
    path: "taxonomies.csv",
    columns: [id, needed("name"), needed("description")],
  },
  taxonomy_term: {
    path: "taxonomy_terms.csv",
    columns: [
      id,
      { name: "code", isUnique: true },
      needed("name"),
      needed("description"),
      { name: "parent_id", format: "uuid", to: "taxonomy_term" },
      link("taxonomy"),
      text("language"),
    ],
  },
  attribute: {
    path: "attributes.csv",
    columns: [id, { name: "link_id", format: "uuid", isRequired: true }, { ...link("taxonomy_term"), isRequired: true }, needed("link_entity")],
  },
} as const satisfies Readonly<Record<string, { readonly path: string; readonly columns: readonly Column[] }>>;

export type TableName =
  | "organization"
  | "service"
  | "location"
  | "address"
  | "service_at_location"
  | "contact"
  | "phone"
  | "schedule"
  | "service_area"
  | "taxonomy"
  | "taxonomy_term"
  | "attribute";

/** The rows of every table, in the order in which they were made. */
export type Tables = Readonly<Record<TableName, readonly Row[]>>;
