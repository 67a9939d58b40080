import { answerInBrowser } from "./scope.ts";
import { createSurveying } from "./surveying.ts";

answerInBrowser(createSurveying(() => performance.now()));
