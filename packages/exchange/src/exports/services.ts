import type { Contact, DateText, Interval, PeopleGroup, Step, StepAnswer } from "@kurzweg/model";
import { inForce } from "@kurzweg/model";
import type { Context } from "./context.ts";
import type { Office } from "./offices.ts";
import { present } from "./texts.ts";

/** What one body or unit is responsible for at one step. */
export interface Service {
  readonly step: Step;
  readonly office: Office;
  /** Whether it leads, at least for some. */
  readonly leads: boolean;
  /** At the moment it does this for nobody. */
  readonly isSuspended: boolean;
  /** For whom, one line for some groups each; nothing for everybody. */
  readonly people: readonly string[];
  /** The ages of these people, where the region tells people apart by age. */
  readonly ages: { readonly from?: number | undefined; readonly to?: number | undefined };
  readonly laws: readonly string[];
  /** Whom to ask about it. */
  readonly contacts: readonly Contact[];
}

/** Everything that somebody is responsible for, in the order of the steps and, within one, of what holds for whom. */
export function servicesOf(context: Context): readonly Service[] {
  return context.overview.steps.flatMap(({ step, answers }) => {
    const held = answers.filter(({ verdict }) => verdict === "responsible" || verdict === "shared" || verdict === "suspended");
    const paths = [...new Set(held.flatMap(({ bodies }) => bodies))];
    return paths.flatMap((path) => {
      const office = context.offices.get(path);
      return office
        ? [
            serviceOf(
              step,
              office,
              held.filter(({ bodies }) => bodies.includes(path)),
              context,
            ),
          ]
        : [];
    });
  });
}

function serviceOf(step: Step, office: Office, answers: readonly StepAnswer[], context: Context): Service {
  const active = answers.filter(({ verdict }) => verdict !== "suspended");
  const counted = active.length > 0 ? active : answers;
  const { path } = office.unit;
  return {
    step,
    office,
    leads: counted.some(({ leads }) => leads.includes(path)),
    isSuspended: active.length === 0,
    people: present(...counted.map(({ peopleInWords }) => peopleInWords)),
    ages: agesOf(counted, context),
    laws: present(...step.laws, ...counted.flatMap(({ because }) => because.flatMap(({ body, laws }) => (body === path ? laws : [])))),
    contacts: contactsFor(step.name, office, counted, context),
  };
}

/** The least and the greatest age of anybody among the people of some answers; nothing where somebody may be of any age. */
function agesOf(answers: readonly StepAnswer[], { region }: Context): Service["ages"] {
  const age = region.dimensions.find(({ is, name }) => is === "number" && (name === "age" || name === "alter"));
  const perGroup = answers.flatMap(({ people = [{}] }) => people).map((group) => (age ? intervalsIn(group, age.name) : []));
  if (perGroup.some(({ length }) => length === 0)) return {};
  const from = Math.min(...perGroup.flat().map(([first]) => first));
  const to = Math.max(...perGroup.flat().map(([, last]) => last ?? Number.POSITIVE_INFINITY));
  return { from: from > 0 ? from : undefined, to: Number.isFinite(to) ? to : undefined };
}

function intervalsIn(group: PeopleGroup, dimension: string): readonly Interval[] {
  const values = Object.hasOwn(group, dimension) ? group[dimension] : undefined;
  return (values ?? []).filter((value): value is Interval => typeof value !== "string");
}

/** The contacts that an assignment names for a step, else those of the office, else whom the answers name to be asked, else those above it. */
function contactsFor(step: string, { unit, body, chain }: Office, answers: readonly StepAnswer[], { contacts, overview }: Context): readonly Contact[] {
  const known = (paths: readonly string[]): readonly Contact[] => present(...paths).flatMap((path) => contacts.get(path) ?? []);
  const named = unit.assignments
    .filter((each) => inForce(each, overview.asOf) && each.steps.some(({ name }) => name === step))
    .flatMap((each) => each.contacts.map(({ name }) => name));
  const asked = answers.flatMap(({ ask }) => (ask?.contact.startsWith(`${body.path}/`) ? [ask.contact] : []));
  const above = chain.toReversed().map((each) => each.contacts);
  const current = [known(named), unit.contacts, known(asked), ...above].map((each) => each.filter(({ left }) => left === undefined || left > overview.asOf));
  return current.find((each) => each.length > 0) ?? [];
}

/** The last day on which all contacts of a service were confirmed; nothing where one never was. */
export function confirmedOn({ contacts }: Service): DateText | undefined {
  const days = contacts.map(({ confirmed }) => confirmed);
  if (days.length === 0 || days.includes(undefined)) return undefined;
  return days.filter((day) => day !== undefined).toSorted()[0];
}
