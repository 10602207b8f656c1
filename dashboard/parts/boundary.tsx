import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly children: ReactNode
}

/**
 * Stands in for a page that could not be shown: a defect, or a part of it that the gateway has no more since it was
 * updated.
 */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="notice" role="alert">
        <p>This page could not be shown. The gateway may have been updated since you opened it.</p>
        <button type="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </div>
    )
  }
}
