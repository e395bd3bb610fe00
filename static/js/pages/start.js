import { StartPage } from "../lead/start/start-page.js";
import { startPage } from "../page.js";

void startPage(StartPage);
