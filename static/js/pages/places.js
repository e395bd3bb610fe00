import { PlacesPage } from "../place/places-page.js";
import { startPage } from "../page.js";

void startPage(PlacesPage);
