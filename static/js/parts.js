/** All shared parts under one name: `import { Field, Button } from "kit/parts.js"`. */
export { Actor, ActorFill, actorMarks, ActorShape } from "./parts/actor.js";
export { Action, Button } from "./parts/button.js";
export { Choices } from "./parts/choices.js";
export { useUniqueId, useWords } from "./parts/context.js";
export { Dialog } from "./parts/dialog.js";
export { EntryList, SaveMark } from "./parts/entries.js";
export { Field, Select } from "./parts/field.js";
export { Icon } from "./parts/icon.js";
export { Notice } from "./parts/notice.js";
export { Bar, Ranking } from "./parts/ranking.js";
export { Stepper } from "./parts/stepper.js";
export { Table } from "./parts/table.js";
export { TimeLeft } from "./parts/time.js";
