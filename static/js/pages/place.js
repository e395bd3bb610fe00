import { PlacePage } from "../place/place-page.js";
import { startPage } from "../page.js";

void startPage(PlacePage);
