import { OverviewPage } from "../overview/overview-page.js";
import { startPage } from "../page.js";

void startPage(OverviewPage);
