import { paint } from "./paint.ts";
import { answerInBrowser } from "./scope.ts";

answerInBrowser(paint);
