import { ProgrammePage } from "../lead/programme/page.js";
import { startPage } from "../page.js";

void startPage(ProgrammePage);
