import { startInWorker } from "@kurzweg/server/browser";

/** The texts of the bundled catalogues by name, which the build puts here. */
declare const CATALOGUES: Readonly<Record<string, string>>;

// The worker that the extension starts.
startInWorker(self, CATALOGUES);
