import type { Thing } from "../names/thing.ts";
import type { View } from "../view/view.ts";
import { bodyCard, contactCard } from "./body.ts";
import { kindCard } from "./kind.ts";
import type { Card } from "./markdown.ts";
import { commitmentCard, concernCard, workshopCard } from "./meetings.ts";
import { dimensionCard, groupCard, profileCard, transitionCard, valueCard } from "./people.ts";
import { catalogueCard, regionCard } from "./region.ts";
import { phaseCard, stepCard } from "./step.ts";
import { handoffCard, journeyCard, partnershipCard } from "./ways.ts";

type CardOf<Is extends Thing["is"]> = (thing: Thing & { readonly is: Is }, view: View) => Card;

/** The card of each sort of thing. */
const cards: { readonly [Is in Thing["is"]]: CardOf<Is> } = {
  region: regionCard,
  catalogue: catalogueCard,
  dimension: dimensionCard,
  value: valueCard,
  group: groupCard,
  profile: profileCard,
  phase: phaseCard,
  step: stepCard,
  transition: transitionCard,
  kind: kindCard,
  body: bodyCard,
  unit: bodyCard,
  contact: contactCard,
  handoff: handoffCard,
  journey: journeyCard,
  partnership: partnershipCard,
  concern: concernCard,
  workshop: workshopCard,
  commitment: commitmentCard,
};

/** What is known of something that is declared. */
export function cardOf(thing: Thing, view: View): Card {
  return (cards[thing.is] as CardOf<Thing["is"]>)(thing, view);
}
