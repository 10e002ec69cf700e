import { Component, type ComponentChildren } from 'preact';

interface WithStateProps<State> {
  readonly first: State;
  readonly children: (state: State, set: (next: State) => void) => ComponentChildren;
}

/** A part that remembers one thing. Preact's hooks would add 1.3 kB to every page of a site for a handful of these. */
export class WithState<State> extends Component<WithStateProps<State>, { readonly now: State }> {
  override state = { now: this.props.first };
  readonly #set = (now: State) => this.setState({ now });

  override render() {
    return this.props.children(this.state.now, this.#set);
  }
}
