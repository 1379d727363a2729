import type { ComponentType } from 'preact';
import { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';
import { Home } from './leader/home/home.tsx';
import { useServices } from './services.ts';
import { CrashBoundary } from './shared/crash-boundary.tsx';
import { later } from './shared/later.tsx';
import { screen } from './shared/screen.ts';
import { hasTabBar, TabBar } from './shared/tab-bar.tsx';
import { Toasts } from './shared/toast.tsx';
import './shared/tokens.css';
import './shared/base.css';

const Enrol = screen(() => import('./leader/enrol/enrol.tsx').then((module) => module.Enrol));
const Scan = screen(() => import('./leader/scan/scan.tsx').then((module) => module.Scan));
const VisitRoute = screen(() => import('./leader/visit/visit-route.tsx').then((module) => module.VisitRoute));
const FormRoute = screen(() => import('./leader/visit/log-route.tsx').then((module) => module.FormRoute));
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
const Office = screen(() => import('./office/office.tsx').then((module) => module.Office));
const Me = screen(() => import('./leader/me/me-pages.tsx').then((module) => module.MePages));
/** While one develops alone: not a byte of it is built (GA1). */
const Gallery =
  import.meta.env.DEV && screen(() => import('./gallery/gallery.tsx').then((module) => module.Gallery));

const UpdateBanner = later(() => import('./shared/update-banner.tsx').then((module) => module.UpdateBanner));

/** The whole interface; expects a `ServicesProvider` above. */
export function App() {
  return (
    <LocationProvider>
      <Frame />
      <Toasts />
    </LocationProvider>
  );
}

function Frame() {
  const { path, url } = useLocation();
  const services = useServices();
  const phone = services.phone.value;
  const enrolled = phone !== undefined && phone.enrolment !== null;
  const bar = hasTabBar(path) && (enrolled || !phone);
  return (
    <>
      {bar && path !== '/me' && services.update.available.value && <UpdateBanner />}
      <CrashBoundary url={url}>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={HomeRoute} />
            <Route path="/history" component={HistoryRoute} />
            <Route path="/progress" component={ProgressRoute} />
            <Route path="/progress/:duty" component={DutyRoute} />
            <Route path="/log" component={LogPickerRoute} />
            <Route path="/log/:kind" component={EnrolledFormRoute} />
            <Route path="/amend/:id" component={EnrolledFormRoute} />
            <Route path="/problems" component={ProblemsRoute} />
            <Route path="/problems/new" component={NewProblemRoute} />
            <Route path="/problems/:id" component={ProblemRoute} />
            <Route path="/scan" component={ScanRoute} />
            <Route path="/me/:page?" component={MeRoute} />
            <Route path="/office" component={OfficeRoute} />
            <Route path="/office/*" component={OfficeRoute} />
            <Route path="/saved/:id" component={SavedRoute} />
            <Route path="/p/:code" component={VisitGate} />
            <Route path="/P/:code" component={VisitGate} />
            <Route path="/e/:code" component={Enrol} />
            <Route path="/enrol" component={Enrol} />
            {Gallery ? <Route path="/gallery" component={Gallery} /> : []}
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
const EnrolledFormRoute = whenEnrolled(FormRoute);
const ProblemsRoute = whenEnrolled(Problems);
const NewProblemRoute = whenEnrolled(NewProblem);
const ProblemRoute = whenEnrolled(ProblemDetail);
const ScanRoute = whenEnrolled(Scan);
const MeRoute = whenEnrolled(Me);
const SavedRoute = whenEnrolled(Saved);
const OfficeRoute = whenEnrolled(Office);

/** A poster's link says more than “enrol first”: it keeps the place. */
function VisitGate(props: { code?: string; query?: Record<string, string> }) {
  return useServices().phone.value ? <VisitRoute {...props} /> : null;
}
