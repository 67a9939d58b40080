import { type AstNode, type Body as BodyNode, type Contact as ContactNode, pathOf, type Title as TitleNode, type Unit as UnitNode } from "@kurzweg/language";
import type {
  Body,
  Catalogue,
  Commitment,
  Concern,
  Contact,
  Dimension,
  Enumeration,
  Group,
  Handoff,
  Journey,
  Kind,
  Language,
  Partnership,
  Phase,
  Profile,
  Region,
  Step,
  Transition,
  Value,
  Workshop,
} from "@kurzweg/model";

/** Something that is declared, with what the region says of it. */
export type Thing =
  | { readonly is: "region"; readonly item: Region }
  | { readonly is: "catalogue"; readonly item: Pick<Catalogue, "name" | "title" | "checked"> }
  | { readonly is: "dimension"; readonly item: Dimension }
  | { readonly is: "value"; readonly item: Value; readonly dimension: Enumeration }
  | { readonly is: "group"; readonly item: Group }
  | { readonly is: "profile"; readonly item: Profile }
  | { readonly is: "phase"; readonly item: Phase }
  | { readonly is: "step"; readonly item: Step }
  | { readonly is: "transition"; readonly item: Transition }
  | { readonly is: "kind"; readonly item: Kind }
  | { readonly is: "body" | "unit"; readonly item: Body }
  | { readonly is: "contact"; readonly item: Contact }
  | { readonly is: "handoff"; readonly item: Handoff }
  | { readonly is: "journey"; readonly item: Journey }
  | { readonly is: "partnership"; readonly item: Partnership }
  | { readonly is: "concern"; readonly item: Concern }
  | { readonly is: "workshop"; readonly item: Workshop }
  | { readonly is: "commitment"; readonly item: Commitment };

type Sort = Thing["is"];

/** What is declared by a node, as the region has it; nothing where a mistake keeps it out of the region. */
export function thingOf(node: AstNode, region: Region): Thing | undefined {
  const name = (node as { readonly name?: string }).name ?? "";
  const find = finders[node.$type as keyof typeof finders];
  return find?.(name, region, node);
}

/** A body or unit by its path. */
export function bodyAt(path: string, { bodies }: Pick<Region, "bodies">): Body | undefined {
  let [found, among]: [Body | undefined, readonly Body[]] = [undefined, bodies];
  for (const name of path.split("/")) {
    found = among.find((body) => body.name === name);
    among = found?.units ?? [];
  }
  return found;
}

/** A contact by its path. */
export function contactAt(path: string, region: Pick<Region, "bodies">): Contact | undefined {
  return bodyAt(path.slice(0, path.lastIndexOf("/")), region)?.contacts.find((contact) => contact.path === path);
}

/** The title of a declaration in a language, if it has one. */
export function titleOfNode(node: AstNode, language: Language): string | undefined {
  const { title } = node as { readonly title?: TitleNode };
  return (title?.translations.find(({ tag }) => tag === language)?.text ?? title?.text) || undefined;
}

/** The noun for what a node declares. */
export function sortOf({ $type }: AstNode): Sort | undefined {
  return $type in finders ? ($type.toLowerCase() as Sort) : undefined;
}

type Finder = (name: string, region: Region, node: AstNode) => Thing | undefined;

const finders = {
  Region: (_, region) => (region.is === "region" ? { is: "region", item: region } : undefined),
  Catalogue: (name, region) => of("catalogue", region.catalogues.find((each) => each.name === name) ?? (region.is === "catalogue" ? region : undefined)),
  Dimension: (name, { dimensions }) => of("dimension", named(name, dimensions)),
  Value(name, { dimensions }, { $container }) {
    const dimension = named(($container as { name?: string } | undefined)?.name ?? "", dimensions);
    const item = dimension?.is === "enumeration" ? named(name, dimension.values) : undefined;
    return item && dimension?.is === "enumeration" ? { is: "value", item, dimension } : undefined;
  },
  Group: (name, { groups }) => of("group", named(name, groups)),
  Profile: (name, { profiles }) => of("profile", named(name, profiles)),
  Phase: (name, { phases }) => of("phase", named(name, phases)),
  Step: (name, { steps }) => of("step", named(name, steps)),
  Transition: (name, { transitions }) => of("transition", named(name, transitions)),
  Kind: (name, { kinds }) => of("kind", named(name, kinds)),
  Body: (name, region) => of("body", bodyAt(name, region)),
  Unit: (_, region, node) => of("unit", bodyAt(pathOf(node as BodyNode | UnitNode), region)),
  Contact: (_, region, node) => of("contact", contactAt(pathOf(node as ContactNode), region)),
  Handoff: (name, { handoffs }) => of("handoff", named(name, handoffs)),
  Journey: (name, { journeys }) => of("journey", named(name, journeys)),
  Partnership: (name, { partnerships }) => of("partnership", named(name, partnerships)),
  Concern: (name, { concerns }) => of("concern", named(name, concerns)),
  Workshop: (name, { workshops }) => of("workshop", named(name, workshops)),
  Commitment: (name, { commitments }) => of("commitment", named(name, commitments)),
} satisfies Readonly<Record<string, Finder>>;

function named<Item extends { readonly name: string }>(name: string, items: readonly Item[]): Item | undefined {
  return items.find((item) => item.name === name);
}

function of<Is extends Sort, Item>(is: Is, item: Item | undefined): { readonly is: Is; readonly item: Item } | undefined {
  return item && { is, item };
}
