import type { PictureAnswer, PlaceInFile } from "@kurzweg/server/protocol";
import type { PreviewState, ToPage } from "../messages.ts";
import { editor, onMessage } from "./editor.ts";
import { say, words } from "./elements.ts";
import { listenForExports } from "./exports.ts";
import { find, listenForFind } from "./find.ts";
import { chooseScope, listenForScope, offerScopes } from "./scope.ts";
import { showDimensions, showWay } from "./person.ts";
import { light, setPlaces, show } from "./picture.ts";
import { hideCard, listenForPointing, showCard } from "./pointing.ts";
import { listenForTabs, showTab } from "./tabs.ts";
import { listenForZoom, settle } from "./viewport.ts";

/** How long somebody may think while a number is written, in milliseconds. */
const PAUSE = 200;
/** The longest time that a changed text waits for its picture, in milliseconds. */
const LONGEST = 1000;
/** After so long, the page says that the picture is still being drawn. */
const SLOW = 600;

let state = editor.getState() ?? (JSON.parse(document.body.dataset["state"] ?? "{}") as PreviewState);
let hash: string | undefined;
/** What is on the screen, which may not be what was chosen yet. */
let drawn: string | undefined;
let cursor: readonly PlaceInFile[] = [];
let slow: ReturnType<typeof setTimeout> | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;
let later: ReturnType<typeof setTimeout> | undefined;
/** When the newest picture was asked for, and how long the last one took. */
let asked = 0;
let took = 0;

function want(): void {
  clearTimeout(slow);
  clearTimeout(later);
  asked = performance.now();
  slow = setTimeout(() => say(words.drawing), SLOW);
  editor.postMessage({ is: "want", state, known: hash });
}

function change(part: Partial<PreviewState>): void {
  state = { ...state, ...part };
  editor.setState(state);
  showTab(state.view);
  chooseScope(state);
  want();
}

function receive(message: ToPage): void {
  switch (message.is) {
    case "dimensions":
      return showDimensions(message.dimensions, state.person, (person) => {
        clearTimeout(pause);
        pause = setTimeout(() => change({ person }), PAUSE);
      });
    case "parts":
      return offerScopes(message.parts, state);
    case "picture":
      return isAbout(message.state) ? take(message.answer, subjectOf(state)) : undefined;
    case "way":
      return showWay(message.way);
    case "changed":
      // While somebody types, pictures that take long are not drawn at every letter.
      clearTimeout(later);
      later = setTimeout(want, Math.min(LONGEST, took));
      return;
    case "cursor":
      cursor = message.places;
      return light(cursor);
    case "card":
      return showCard(message.place, message.html);
  }
}

/** What a picture is about: its view and its part. */
function subjectOf({ view, phase = "", body = "" }: PreviewState): string {
  return JSON.stringify([view, phase, body]);
}

/** Somebody may have chosen something else meanwhile. */
function isAbout(other: PreviewState): boolean {
  return subjectOf(other) === subjectOf(state);
}

function take(answer: PictureAnswer, subject: string): void {
  if (answer.is === "outdated") return;
  took = performance.now() - asked;
  clearTimeout(slow);
  if (answer.is === "problem") return say(answer.problem);
  say(answer.partly ? words.partly : "");
  setPlaces(answer.places);
  if (answer.svg !== undefined) {
    hideCard();
    show(answer.svg, drawn === subject);
    settle();
    find();
  }
  hash = answer.hash;
  drawn = subject;
  light(cursor);
}

onMessage(receive);
listenForTabs((view) => change({ view }));
listenForZoom();
listenForPointing((scope) => change(scope));
listenForScope((scope) => change(scope));
listenForFind();
listenForExports(() => state.view);
editor.setState(state);
showTab(state.view);
chooseScope(state);
editor.postMessage({ is: "ready" });
want();
