import { contactsOf, laterBy } from "@kurzweg/analysis";
import { type Contact, isBundled, isWhole } from "@kurzweg/language";
import { isDate, titleOf } from "@kurzweg/model";
import { confirmed } from "../editing/confirm.ts";
import { workspaceEditOf } from "../editing/edit.ts";
import type { Feature } from "../features/feature.ts";
import type { ContactState } from "../protocol.ts";
import { handle } from "./handle.ts";
import { homeOf } from "./home.ts";

/** The contacts of a region, and the edit that confirms some of them. */
export const contacts: Feature = {
  capabilities: {},
  connect(session) {
    handle(session, "kurzweg/contacts", [], async ({ uri }) => {
      const home = await homeOf(uri, session);
      if (!home) return [];
      const { region, asOf } = home;
      const every = region.policy.confirmContactsEvery;
      return contactsOf(region).map(({ path, confirmed: on, ...contact }): ContactState => {
        const stale = every !== undefined && (on === undefined || laterBy(on, every, region.key) < asOf);
        return { path, title: titleOf(contact, session.language()), stale, ...(on === undefined ? {} : { confirmed: on }) };
      });
    });
    handle(session, "kurzweg/confirmContacts", {}, async ({ uri, paths, date }) => {
      const home = await homeOf(uri, session);
      const known = home?.linked.scope.all.get("contact");
      const edits = [...new Set(paths)].flatMap((path) => {
        const contact = known?.get(path);
        if (!contact || !isDate(date) || isBundled(contact.document.uri) || !isWhole(contact.node)) return [];
        return [confirmed(contact.node as Contact, date, contact.document)];
      });
      return workspaceEditOf(edits, session);
    });
  },
};
