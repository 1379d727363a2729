import { Component, type ComponentChildren } from 'preact';
import { Broken } from './broken.tsx';

interface CrashBoundaryProps {
  /** The address on screen; another one is tried anew. */
  url: string;
  children: ComponentChildren;
}

/** Draws {@link Broken} in place of a screen that threw. */
export class CrashBoundary extends Component<CrashBoundaryProps, { brokenUrl: string | null }> {
  override state = { brokenUrl: null };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ brokenUrl: this.props.url });
  }

  override render() {
    return this.state.brokenUrl === this.props.url ? <Broken /> : this.props.children;
  }
}
