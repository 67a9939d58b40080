import { startInNode } from "@kurzweg/server/node";

// The process that the extension starts.
startInNode();
