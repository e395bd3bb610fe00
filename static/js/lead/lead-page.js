/** The leader's page: programme, now, room. Wide it shows all three; on a phone one at a time. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { Notice, useWords } from "../parts.js";
import { createActs } from "./acts.js";
import { createApi, describe } from "./api.js";
import { Carry } from "./carry.js";
import { Comparing } from "./comparing.js";
import { dayInWords, now, startClock, timeOfDay } from "./clock.js";
import { LeadContext, useLead } from "./context.js";
import { Ending, Growing, Report } from "./growing.js";
import { GuideFold } from "./guide.js";
import { FollowUp } from "./follow-up.js";
import { LastTime } from "./last-time.js";
import { LeaderOnly } from "./leader-only.js";
import { LeadingFold, WhoLeads } from "./leading.js";
import { goLive } from "./live.js";
import { Moderation } from "./moderation.js";
import { Now } from "./now.js";
import { OneAtATime } from "./one-at-a-time.js";
import { Parking, ReadingBack } from "./parking.js";
import { ProgrammeContext, seminarProgramme } from "./programme/context.js";
import { PaceMark } from "./programme/pace.js";
import { Programme } from "./programme/programme.js";
import { Result } from "./result.js";
import { RoomPart } from "./room.js";
import { Settings } from "./settings.js";
import { Shortlist } from "./shortlist.js";
import { createStore } from "./store.js";
import { Told } from "./told.js";

const TABS = ["now", "programme", "room", "plan"];

/** @param {{data: any, t: import("../words.js").Translate, words: Record<string, string>}} props */
export function LeadPage({ data, t, words }) {
  const lead = useMemo(() => {
    const store = createStore({
      seminar_id: data.seminar_id,
      api: createApi(data.csrf),
      t,
      you: data.you,
      who_may: data.who_may,
    });
    const live = goLive(store);
    const acts = createActs(store, live.call);
    return {
      store,
      acts,
      live,
      call: live.call,
      t,
      words,
      language: data.language,
      exercises_url: data.exercises_url,
    };
  }, []);
  const programme = useMemo(() => seminarProgramme(lead), [lead]);
  useEffect(() => {
    startClock();
    lead.live.start().catch((error) => {
      lead.store.failure.value = describe(error, t);
    });
  }, []);
  const failure = lead.store.failure.value;
  if (failure) return html`<div class="page"><${Notice} tone="error" live>${failure}<//></div>`;
  if (!lead.store.seminar.value) return html`<p class="page soft" role="status">${t("lead.loading")}</p>`;
  return html`<${LeadContext.Provider} value=${lead}>
    <${ProgrammeContext.Provider} value=${programme}><${Desk} /><//>
  <//>`;
}

function Desk() {
  const { store } = useLead();
  const t = useWords();
  const [tab, setTab] = useState("now");
  const has_begun = store.current.value !== null;
  return html`<${Head} />
    <${WhoLeads} />
    <nav class="desk-tabs" aria-label=${t("lead.tabs.label")}>
      ${TABS.map(
        (
          name,
        ) => html`<button key=${name} type="button" class="desk-tab" aria-current=${tab === name ? "true" : undefined}
          onClick=${() => setTab(name)}>${t(`lead.tabs.${name}`)}</button>`,
      )}
    </nav>
    <${Told} told=${store.told} />
    <main class="desk" id="main" tabindex="-1" data-tab=${tab}>
      <div class="desk-now stack stack-large">
        <${Now} />
        ${!has_begun && html`<${LastTime} />`}
        <${Work} />
        ${has_begun && html`<${LastTime} />`}
      </div>
      <div class="desk-programme"><${LeaderOnly} quiet><${Programme} /><//></div>
      <div class="desk-room stack"><${RoomPart} /><${LeadingFold} /></div>
      <div class="desk-plan stack stack-large"><${Growing} /><${ReadingBack} /><${Parking} /><${Report} /><${Ending} /></div>
    </main>
    ${!store.is_online.value && html`<div class="desk-offline"><${Notice} tone="waiting" live>${t("lead.offline")}<//></div>`}`;
}

function Head() {
  const { store, t, language } = useLead();
  const seminar = store.seminar.value;
  if (!seminar) return null;
  const facts = [seminar.place?.name, dayInWords(seminar.day, language), seminar.venue]
    .filter(Boolean)
    .join(" · ");
  return html`<header class="desk-head">
    <div>
      <p class="small"><a href="/lead">${t("lead.back")}</a></p>
      <h1 class="desk-title">${seminar.title}</h1>
      <p class="small soft">${facts}</p>
    </div>
    <div class="desk-time">
      <p class="desk-clock number" aria-label=${t("lead.clock.now", { time: timeOfDay(now.value, language) })}>
        ${timeOfDay(now.value, language)}
      </p>
      <${PaceMark} />
    </div>
  </header>`;
}

/** Below what to do now: what the room has done, and the means to lead it. */
function Work() {
  const { store } = useLead();
  const activity = store.current.value;
  const view = store.view.value;
  if (store.seminar.value?.state === "ended") {
    return (
      activity &&
      html`<${Result} activity=${activity} view=${view} />
        <div class="folds"><${Comparing} key=${activity.id} activity=${activity} view=${view} /></div>`
    );
  }
  if (!activity) return html`<${LeaderOnly} quiet><${Carry} /><//>`;
  return html`<${FollowUp} />
    <${LeaderOnly} quiet><${Carry} /><//>
    <${Result} activity=${activity} view=${view} />
    <div class="folds">
      <${Moderation} key=${activity.id} activity=${activity} view=${view} />
      <${LeaderOnly} quiet><${Comparing} key=${`${activity.id} comparing`} activity=${activity} view=${view} /><//>
      <${LeaderOnly} quiet><${Shortlist} key=${`${activity.id} shortlist`} activity=${activity} view=${view} /><//>
      <${LeaderOnly} quiet><${OneAtATime} key=${`${activity.id} at`} activity=${activity} view=${view} /><//>
      <${GuideFold} activity=${activity} />
      <${LeaderOnly} quiet><${Settings} activity=${activity} /><//>
    </div>`;
}
