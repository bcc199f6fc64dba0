const bones = (count: number, widths: readonly number[]) =>
  Array.from({ length: count }, (_, at) => (
    <span key={at} className="bone" style={{ width: `${widths[at % widths.length] ?? 60}%` }} />
  ));

/** The shape of the workspace while it is loaded; bars appear only when that takes long enough to notice. */
export function WorkspaceSkeleton() {
  return (
    <main className="app" aria-busy="true" aria-label="Opening the design">
      <div className="head" />
      <div className="work bones">
        <div className="bones__outline">{bones(9, [60, 44, 72])}</div>
        <div className="pane sheet bones__sheet">
          <div className="bones__form">{bones(7, [30, 80, 56])}</div>
          <div className="bones__code">{bones(16, [70, 48, 60, 36])}</div>
        </div>
      </div>
    </main>
  );
}
