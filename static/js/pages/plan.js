import { PlanPage } from "../plan/plan-page.js";
import { startPage } from "../page.js";

void startPage(PlanPage);
