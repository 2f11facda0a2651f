namespace Explainer.Storyboards.Docs;

/// <summary>The part of the guide on lines, on drawings whose parts act, and on what holds things together.</summary>
internal static class PictureGuide
{
    /// <summary>The part, in Markdown.</summary>
    public const string Text = """

        ## Lines and drawings

        A `Path` is a line: `points` (straight, with `round` corners, or `smooth`), `d` (SVG path data) or an arc (`radius`, `from`, `to`). Its coordinates apply unless it has a position. `trim-from` and `trim-to` set which part is drawn, for countdown rings and growing connectors; a head at its end moves along. `flow` moves its dashes.

        `move: van, along: road` moves an element along the line of another one: a `Path`, a `Shape` or a part of a `Drawing`. Its `pivot` stays on the line (`pivot: bottom` on a road). With `orient: true` it turns with the line; with `upright: true` it is also mirrored where it would be upside down; `back: true` goes from the end to the start. Draw things facing right.

        ```yaml
        title: A ring, a road
        elements:
          ring: { component: Path, radius: 90, stroke-width: 22, track: line, at: [50%, 25%] }
          road: { component: Path, points: [[8%, 70%], [35%, 52%], [65%, 72%], [92%, 55%]], smooth: true, stroke: muted, dash: 22, flow: 30 }
          van: { component: Shape, kind: rect, width: 110, height: 60, fill: accent, pivot: bottom }
        beats:
          - id: drive
            duration: 5s
            actions:
              - { at: 0s, show: [ring, road, van] }
              - { at: 1s, move: van, along: road, upright: true, over: 3s }
              - { at: 1s, set: ring, trim-to: 0%, over: 3s, ease: linear }
        ```

        A `Drawing` is an SVG file drawn as shapes, so it is sharp at every size. Each id in the file is a part, which is an element of its own: `truck.cargo` can be shown, hidden, moved, pulsed and drawn like others, and `set` changes its `fill`, `stroke`, `opacity`, `rotate`, `scale-x` and so on. A part rotates around its centre, `data-pivot="x y"` in the file (in the element's own coordinates), or the `pivot` of an action. `fill` and `stroke` colour everything in the part. An id without paint is invisible, but others can move along it. In the file, `currentColor` is the drawing's `color`, and `var(--accent)` a colour of the theme.

        Supported: paths and basic shapes, groups, use and symbol, text (in the theme's fonts), clip paths, masks, markers, gradients, pattern fills, dashes, caps and joins, transforms, styles as attributes, in `style` and by class, name and id. Filters and pictures are not; `explainer check` reports what is not drawn with element and line.

        ```yaml
        title: A needle, a wheel
        elements:
          dial: { component: Drawing, file: std/drawings/dial.svg, width: 560, at: [30%, 40%] }
          truck: { component: Drawing, file: std/drawings/truck.svg, width: 560, at: [72%, 45%] }
        beats:
          - id: swing
            duration: 6s
            actions:
              - { at: 0s, show: dial }
              - { at: 0s, show: truck, enter: draw, over: 1.5s }
              - { at: 0s, set: dial.needle, rotate: -60, over: 0s }
              - { at: 1s, set: dial.needle, rotate: 55, over: 1s, ease: spring }
              - { at: 2s, set: [truck.back-wheel, truck.front-wheel], rotate: 720, over: 2s }
              - { at: 3s, set: truck.shell, fill: bad }
              - { at: 4.5s, hide: truck.cargo }
        ```

        Relations: a `Connector` stays attached to two elements, and `follow: van` (with `offset`) keeps an element next to another. A container with `clip: true` cuts off content outside it, and `scroll` moves its content. `mask: star` shows an element only inside the outline of another one. `morph: circle, into: star` turns what is on screen into what is not: do not `show` the second, `morph` does. A list becomes one; a `Group` as `into` makes several. `wipe: word, along: scribble` erases it where a pen passes, or reveals it with `appear: true`. The `camera` looks at a point (`to`), follows an element (`follow: true`) and tilts (`roll`); elements with `depth` move more slowly.

        ```yaml
        title: What holds together
        elements:
          home: { component: Token, text: home, at: [25%, 65%] }
          van: { component: Token, text: van, at: [25%, 30%] }
          link: { component: Connector, from: home, to: van, way: curve, end-head: arrow, flow: 60, dash: 16 }
          tag: { component: Label, text: ON ITS WAY, follow: van, offset: [0, -90] }
          scribble: { component: Path, points: [[15%, 63%], [35%, 63%], [15%, 67%], [35%, 67%]], stroke-width: 0 }
        beats:
          - id: drive
            duration: 5s
            actions:
              - { at: 0s, show: [home, van, tag, link] }
              - { at: 1s, move: van, to: [70%, 40%], arc: 20%, over: 1.5s }
              - { at: 2.7s, shine: van }
              - { at: 3.6s, wipe: home, along: scribble, width: 90, over: 1s }
        ```

        """;
}
