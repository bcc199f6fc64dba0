import { lazy, Suspense } from 'react';
import { ViewportPortal } from '@xyflow/react';
import Plus from 'lucide-react/icons/plus';
import { indexOf } from '../../../model/design/design.ts';
import { select } from '../../../session/document/store.ts';
import { openRequest } from '../../../session/trace/verdicts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { AddNodeMenu } from '../edit/AddNodeMenu.tsx';
import { addRouteTo, titleOf } from '../edit/connecting.ts';
import { MenuPlace } from '../edit/MenuPlace.tsx';
import { keysOfNode, chosenObjects, selectNode, selectNodes, toggleNode } from '../edit/map-selection.ts';
import { Decor } from '../parts/Decor.tsx';
import { Foot } from '../parts/Foot.tsx';
import { ColumnHeads, LaneHeads } from '../parts/Heads.tsx';
import { requestAround } from '../parts/RequestSign.tsx';
import { SelectionBar } from '../parts/SelectionBar.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import type { MapViewProps } from './MapView.tsx';
import { useWholeMap } from './use-whole-map.ts';
import { ConnectingHint } from '../parts/ConnectingHint.tsx';
import { wordsFor } from './selection-words.ts';
import * as styles from '../Map.module.css';

/** Of a map that is twice as large as the view. */
const Strip = lazy(() => import('../parts/Strip.tsx').then((module) => ({ default: module.Strip })));

export function WholeMap(props: MapViewProps) {
  const { onOpen, isFormShown, isEmbed } = props;
  const {
    section,
    pane,
    design,
    shown,
    problems,
    isEditing,
    key,
    settings,
    choose,
    turnGroup,
    foldLane,
    toggleLayer,
    setBoxed,
    adding,
    setAdding,
    setChosenEdge,
    drawn,
    setDrawn,
    said,
    announce,
    layout,
    view,
    levels,
    setFocused,
    goTo,
    openAdding,
    chooseEdge,
    chosen,
    selectedParts,
    zoomToSelection,
    fitAll,
    showOnly,
    open,
    menu,
    keys,
    nodes,
    edges,
    path,
    keepTabStop,
    handlers,
    savePicture,
    goal,
    selectedNode,
    isLong,
    count,
  } = useWholeMap(props);
  return (
    <section
      ref={section}
      className={styles.map}
      aria-label="Map"
      data-level={settings.level}
      data-connecting={drawn || keys.from ? '' : undefined}
      {...handlers}
    >
      <div className={styles.body}>
        <div className={styles.main}>
          <ColumnHeads layout={layout} />
          <div ref={pane} className={styles.canvas}>
            <MapCanvas
              layout={layout}
              nodes={nodes}
              edges={edges}
              isEditing={isEditing}
              announce={announce}
              onInit={open}
              onZoom={levels.onZoom}
              onMoved={keepTabStop}
              onNodePress={(node, event) => {
                keys.cancel();
                setChosenEdge(undefined);
                setFocused(node.id);
                const request = requestAround(event.target);
                if (request !== undefined) openRequest(request);
                else if (event.shiftKey || event.ctrlKey || event.metaKey) toggleNode(node, layout);
                else if (node.kind === 'group') turnGroup(node.id);
                else selectNode(node, layout);
              }}
              onNodeOpen={(node) => {
                if (node.kind === 'group') return;
                selectNode(node, layout);
                const [first] = keysOfNode(node, layout);
                if (onOpen) onOpen();
                else if (first !== undefined) select(first, ['label'], 'keyboard');
              }}
              onEdgePress={(edge, event) => {
                keys.cancel();
                chooseEdge(edge);
                const element = event.currentTarget;
                if (element instanceof SVGElement) element.focus({ preventScroll: true });
              }}
              onMenu={(of, event) => {
                event.preventDefault();
                if (!isEmbed) menu.show(of, { x: event.clientX, y: event.clientY });
              }}
              onPanePress={() => {
                keys.cancel();
                setChosenEdge(undefined);
                select(undefined);
              }}
              onBox={(ids, isDone) => {
                setBoxed(isDone ? undefined : ids);
                if (isDone && ids) selectNodes(ids, layout);
              }}
              onDraw={(from, side) => setDrawn(from && { from, side })}
              onDropOutside={(from, side, { x, y }) => {
                const box = pane.current?.getBoundingClientRect();
                const canAdd = from.kind === 'route' || (from.kind === 'integration' && side === 'in');
                if (box && canAdd) openAdding(from, { x: x - box.left, y: y - box.top });
              }}
            >
              {(inView) => (
                <ViewportPortal>
                  <Decor layout={inView} litLanes={path.lanes} from={keys.from?.id} to={goal?.id} />
                </ViewportPortal>
              )}
            </MapCanvas>
            <LaneHeads
              layout={layout}
              problems={problems}
              selected={key}
              onFold={foldLane}
              onSelect={({ api }) => select(api)}
              onAddRoute={
                isEditing
                  ? ({ api }) => {
                      const object = api === undefined ? undefined : indexOf(design).byKey.get(api);
                      if (object) announce(addRouteTo(object) ?? '');
                    }
                  : undefined
              }
              onReach={({ y, isFolded }) => {
                const at = { x: 0, y, width: 1, height: layout.measures.laneHead };
                if (isFolded || layout.lanes.length > 1) view.reveal(at);
              }}
            />
            {layout.nodes.length === 0 && layout.lanes.every(({ isFolded }) => !isFolded) && (
              <div className={styles.empty}>
                <EmptyState title="Nothing to show yet" level={2}>
                  Add a route or integration to see its path to the backend.
                </EmptyState>
              </div>
            )}
            {adding?.at && (
              <MenuPlace at={adding.at}>
                <AddNodeMenu
                  trigger={
                    <Button size="sm" isSquare aria-label="Add here">
                      <Icon of={Plus} />
                    </Button>
                  }
                  isOpen
                  onOpenChange={(isOpen) => !isOpen && setAdding(undefined)}
                  joined={adding.joined}
                  onAdded={announce}
                />
              </MenuPlace>
            )}
            {menu.elementFor({ goTo, start: keys.start })}
            {onOpen && !isFormShown && selectedNode && (
              <div className={styles.open}>
                <span className="clip">{titleOf(selectedNode)}</span>
                <Button size="sm" onPress={onOpen}>
                  Open
                </Button>
              </div>
            )}
          </div>
        </div>
        {isLong && (
          <Suspense fallback={null}>
            <Strip layout={layout} selected={chosen} problems={problems} />
          </Suspense>
        )}
      </div>
      {count > 1 && (
        <SelectionBar
          words={wordsFor(selectedParts, count)}
          count={count}
          isEditing={isEditing}
          onZoom={zoomToSelection}
          onOnly={() => showOnly(new Set(chosenObjects()))}
          onClear={() => select(undefined)}
        />
      )}
      <Foot
        settings={settings}
        onFit={fitAll}
        onZoomToSelection={selectedParts.length > 0 ? zoomToSelection : undefined}
        onSave={isEmbed ? undefined : savePicture}
        onLevel={levels.goToLevel}
        onGrouping={(grouping) => choose({ grouping, turned: new Set() })}
        onLayer={toggleLayer}
        onShowAll={settings.only && (() => showOnly(undefined))}
        onProblemsOnly={() => choose({ isProblemsOnly: !settings.isProblemsOnly })}
        problems={shown.counts.error + shown.counts.warning}
        hint={keys.from ? <ConnectingHint from={keys.from} /> : undefined}
        add={
          isEditing && (
            <AddNodeMenu
              trigger={
                <Button size="sm" icon={<Icon of={Plus} />}>
                  Add
                </Button>
              }
              isOpen={adding !== undefined && adding.at === undefined}
              onOpenChange={(isOpen) => (isOpen ? openAdding(undefined) : setAdding(undefined))}
              joined={adding?.at === undefined ? adding?.joined : undefined}
              onAdded={announce}
            />
          )
        }
      />
      <LiveRegion message={said} />
    </section>
  );
}
