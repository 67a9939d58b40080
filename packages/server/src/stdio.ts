/** Starts the server for the editor that started this process or thread. */
import { startInNode } from "./node.ts";

startInNode();
