import { CheckPage } from "../check/check-page.js";
import { startPage } from "../page.js";

void startPage(CheckPage);
