import { TrailPage } from "../trail/trail-page.js";
import { startPage } from "../page.js";

void startPage(TrailPage);
