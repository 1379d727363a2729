import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import lazy, { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';
import { Home } from './leader/home/home.tsx';
import { restoreLanguage } from './messages/language.ts';
import { useServices } from './services.ts';
import { Broken } from './shared/broken.tsx';
import { CrashBoundary } from './shared/crash-boundary.tsx';
import { isInAppBrowser } from './shared/in-app-browser.ts';
import { hasTabBar, TabBar } from './shared/tab-bar.tsx';
import { Toasts } from './shared/toast.tsx';
import { UpdateBanner } from './shared/update-banner.tsx';
import './shared/tokens.css';
import './shared/base.css';

const Enrol = screen(() => import('./leader/enrol/enrol.tsx').then((module) => module.Enrol));
const OpenInBrowser = screen(() =>
  import('./leader/enrol/open-in-browser.tsx').then((module) => module.OpenInBrowser),
);
const Scan = screen(() => import('./leader/scan/scan.tsx').then((module) => module.Scan));
const VisitRoute = screen(() => import('./leader/visit/visit-route.tsx').then((module) => module.VisitRoute));
const LogRoute = screen(() => import('./leader/visit/log-route.tsx').then((module) => module.LogRoute));
const AmendRoute = screen(() => import('./leader/visit/log-route.tsx').then((module) => module.AmendRoute));
const LogPicker = screen(() => import('./leader/log/log-picker.tsx').then((module) => module.LogPicker));
const Saved = screen(() => import('./leader/saved/saved.tsx').then((module) => module.Saved));
const History = screen(() => import('./leader/history/history.tsx').then((module) => module.History));
const Progress = screen(() => import('./leader/progress/progress.tsx').then((module) => module.Progress));
const DutyDetail = screen(() =>
  import('./leader/progress/duty-detail.tsx').then((module) => module.DutyDetail),
);
const Problems = screen(() => import('./leader/problems/problems.tsx').then((module) => module.Problems));
const NewProblem = screen(() =>
  import('./leader/problems/new-problem.tsx').then((module) => module.NewProblem),
);
const ProblemDetail = screen(() =>
  import('./leader/problems/problem-detail.tsx').then((module) => module.ProblemDetail),
);
const Me = screen(() => import('./leader/me/me.tsx').then((module) => module.Me));

/** A screen with a chunk of its own; where the chunk cannot be had, words that say so. */
function screen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(() => load().catch((): ComponentType<Props> => Broken));
}

/** The whole interface; expects a `ServicesProvider` above. */
export function App() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void restoreLanguage().then(() => setReady(true));
  }, []);
  if (!ready) return null;
  return (
    <LocationProvider>
      <Frame />
      <Toasts />
    </LocationProvider>
  );
}

function Frame() {
  const { path, url } = useLocation();
  const phone = useServices().phone.value;
  const enrolled = phone !== undefined && phone.enrolment !== null;
  const bar = hasTabBar(path) && (enrolled || !phone);
  if (phone && !enrolled && isInAppBrowser(navigator.userAgent))
    return (
      <ErrorBoundary>
        <OpenInBrowser />
      </ErrorBoundary>
    );
  return (
    <>
      {bar && path !== '/me' && <UpdateBanner />}
      <CrashBoundary url={url}>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={HomeRoute} />
            <Route path="/history" component={HistoryRoute} />
            <Route path="/progress" component={ProgressRoute} />
            <Route path="/progress/:duty" component={DutyRoute} />
            <Route path="/log" component={LogPickerRoute} />
            <Route path="/log/:kind" component={LogKindRoute} />
            <Route path="/amend/:id" component={AmendingRoute} />
            <Route path="/problems" component={ProblemsRoute} />
            <Route path="/problems/new" component={NewProblemRoute} />
            <Route path="/problems/:id" component={ProblemRoute} />
            <Route path="/scan" component={ScanRoute} />
            <Route path="/me" component={MeRoute} />
            <Route path="/saved/:id" component={SavedRoute} />
            <Route path="/p/:code" component={VisitGate} />
            <Route path="/P/:code" component={VisitGate} />
            <Route path="/e/:code" component={Enrol} />
            <Route path="/enrol" component={Enrol} />
            <Route default component={HomeRoute} />
          </Router>
        </ErrorBoundary>
      </CrashBoundary>
      {bar && <TabBar path={path} />}
    </>
  );
}

/** The screen of an enrolled phone; any other is asked to enrol first, at the same address. */
function whenEnrolled<Props extends object>(
  Screen: ComponentType<Props> & { preload?: () => void },
  Waiting?: ComponentType,
) {
  return (props: Props) => {
    const phone = useServices().phone.value;
    // The screen is fetched while the records are read.
    if (!phone) Screen.preload?.();
    if (!phone) return Waiting ? <Waiting /> : null;
    return phone.enrolment ? <Screen {...props} /> : <Enrol />;
  };
}

const HomeRoute = whenEnrolled(Home, Home);
const HistoryRoute = whenEnrolled(History);
const ProgressRoute = whenEnrolled(Progress);
const DutyRoute = whenEnrolled(DutyDetail);
const LogPickerRoute = whenEnrolled(LogPicker);
const LogKindRoute = whenEnrolled(LogRoute);
const AmendingRoute = whenEnrolled(AmendRoute);
const ProblemsRoute = whenEnrolled(Problems);
const NewProblemRoute = whenEnrolled(NewProblem);
const ProblemRoute = whenEnrolled(ProblemDetail);
const ScanRoute = whenEnrolled(Scan);
const MeRoute = whenEnrolled(Me);
const SavedRoute = whenEnrolled(Saved);

/** A poster's link says more than “enrol first”: it keeps the place. */
function VisitGate(props: { code?: string; query?: Record<string, string> }) {
  return useServices().phone.value ? <VisitRoute {...props} /> : null;
}
