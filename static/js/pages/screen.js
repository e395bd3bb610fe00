import { startPage } from "../page.js";
import { ScreenPage } from "../screen/screen-page.js";

void startPage(ScreenPage);
