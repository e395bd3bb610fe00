import { ReachPage } from "../check/reach-page.js";
import { startPage } from "../page.js";

void startPage(ReachPage);
