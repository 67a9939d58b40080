import { contacts } from "../contacts/contacts.ts";
import { dmn } from "../dmn/dmn.ts";
import { hsds } from "../hsds/hsds.ts";
import { jsonld } from "../jsonld/jsonld.ts";
import { meetings } from "../meetings/meetings.ts";
import { model } from "../model/model.ts";
import type { ExportKind } from "./kind.ts";

/** Everything that can be handed on, in the order of the help. */
export const exportKinds: readonly ExportKind[] = [contacts, meetings, hsds, jsonld, dmn, model];
