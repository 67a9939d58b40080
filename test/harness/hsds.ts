/**
 * What the documentation of the Open Referral Human Services Data Specification 3.0 asks of services and organisations, as far as Kurzweg
 * writes them: which properties there are, of which form they are, and which must not be missing. Kurzweg adds none of its own to them.
 */
const uuid = { type: "string", format: "uuid" };
const text = { type: "string", minLength: 1 };
const email = { type: "string", format: "email" };
const uri = { type: "string", format: "uri" };
const day = { type: "string", format: "date" };
const place = { enum: ["physical", "postal", "virtual"] };

/** Of a property that is a text, a number or one of some words; others lead to other things. */
interface Property {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly [word: string]: unknown;
}

interface Thing {
  readonly type: "object";
  readonly additionalProperties: false;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}

function thing(required: string, properties: Readonly<Record<string, Property>>): Thing {
  return { type: "object", additionalProperties: false, required: required.split(" "), properties: { id: uuid, ...properties } };
}

const list = (name: string): Property => ({ type: "array", minItems: 1, items: { $ref: `#/$defs/${name}` } });
const one = (name: string): Property => ({ $ref: `#/$defs/${name}` });

const organization = {
  name: text,
  alternate_name: text,
  description: text,
  email,
  website: uri,
  tax_status: text,
  tax_id: text,
  year_incorporated: { type: "number" },
  legal_status: text,
  logo: text,
  uri,
  parent_organization_id: uuid,
};

/** The schema of a page of services, with the organisations beside it. */
export const hsdsSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  required: ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents", "organizations"],
  properties: {
    total_items: { type: "integer", minimum: 0 },
    total_pages: { const: 1 },
    page_number: { const: 1 },
    size: { type: "integer", minimum: 0 },
    first_page: { const: true },
    last_page: { const: true },
    empty: { type: "boolean" },
    contents: { type: "array", items: one("service") },
    organizations: { type: "array", items: one("organization") },
  },
  $defs: {
    organization: thing("id name description", { ...organization, contacts: list("contact"), phones: list("phone"), locations: list("location") }),
    service: thing("id name status organization", {
      organization_id: uuid,
      name: text,
      alternate_name: text,
      description: text,
      url: uri,
      email,
      status: { enum: ["active", "inactive", "defunct", "temporarily closed"] },
      application_process: text,
      wait_time: text,
      eligibility_description: text,
      minimum_age: { type: "number", minimum: 0 },
      maximum_age: { type: "number", minimum: 0 },
      assured_date: day,
      assurer_email: email,
      alert: text,
      last_modified: { type: "string", format: "date-time" },
      organization: one("organization"),
      contacts: list("contact"),
      phones: list("phone"),
      schedules: list("schedule"),
      service_areas: list("service_area"),
      service_at_locations: list("service_at_location"),
      attributes: list("attribute"),
    }),
    contact: thing("id", {
      organization_id: uuid,
      service_id: uuid,
      name: text,
      title: text,
      department: text,
      email,
      phones: list("phone"),
    }),
    phone: thing("id number", { contact_id: uuid, service_id: uuid, organization_id: uuid, number: text, type: text, description: text }),
    schedule: thing("id", { service_id: uuid, description: text, notes: text }),
    service_area: thing("id", { service_id: uuid, name: text, description: text, extent: text, extent_type: text, uri }),
    service_at_location: thing("id", { service_id: uuid, location_id: uuid, description: text, location: one("location") }),
    location: thing("id location_type", {
      location_type: place,
      organization_id: uuid,
      name: text,
      description: text,
      addresses: list("address"),
    }),
    address: thing("id address_1 city state_province postal_code country address_type", {
      location_id: uuid,
      address_1: text,
      city: text,
      state_province: text,
      postal_code: text,
      country: { type: "string", pattern: "^[A-Z]{2}$" },
      address_type: place,
    }),
    attribute: thing("id link_id taxonomy_term_id link_entity", {
      link_id: uuid,
      taxonomy_term_id: uuid,
      link_entity: { const: "service" },
      taxonomy_term: one("taxonomy_term"),
    }),
    taxonomy_term: thing("id name description", {
      code: text,
      name: text,
      description: text,
      parent_id: uuid,
      taxonomy_id: uuid,
      taxonomy_detail: one("taxonomy"),
      language: text,
    }),
    taxonomy: thing("id name description", { name: text, description: text }),
  },
};

/** What the columns of a table have to say of themselves in the description of a data package. */
export function hsdsColumns(table: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const { required, properties } = (hsdsSchema.$defs as Readonly<Record<string, Thing>>)[table] ?? { required: [], properties: {} };
  const needed = [...required, ...(ofTables[table] ?? [])];
  const scalars = Object.entries(properties).filter(([, { type, enum: values, const: only }]) => type === "string" || type === "number" || values || only);
  return new Map(
    scalars.map(([name, { type = "string", format = "", enum: values }]) => {
      const constraints = {
        ...(needed.includes(name) ? { required: true } : {}),
        ...(name === "id" || (table === "taxonomy_term" && name === "code") ? { unique: true } : {}),
        ...(values ? { enum: values } : {}),
      };
      const days: Readonly<Record<string, string>> = { date: "date", "date-time": "datetime" };
      return [
        name,
        {
          name,
          type: days[format] ?? type,
          ...(format === "" || days[format] ? {} : { format }),
          ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
        },
      ];
    }),
  );
}

/** What must not be missing in tables, where a tree says it by its branches. */
const ofTables: Readonly<Record<string, readonly string[]>> = { service: ["organization_id"], service_at_location: ["service_id", "location_id"] };
