using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>
/// Many small things that gather into another element, scatter from one or stream along a line. Where each of them is follows from its number, the
/// seed and the time alone.
/// </summary>
public sealed class Particles : Component
{
    // The share of a flight for which the last one waits; of a stream more, so that they go one after the other.
    private const double MostDelay = 0.4;
    private const double MostDelayInStream = 0.65;

    // Of a flight's length, for ways that bow.
    private const double MostBow = 0.35;

    private static readonly NumberProp Count = new("count", "Number of particles.", 240, 1, 2000) { Animatable = false };
    private static readonly NumberProp SizeOf = new("size", "Average diameter.", 8, 1, 200, "px");
    private static readonly ColorProp ColorOf = new("color", "Their colour.", "accent");
    private static readonly NumberProp SpreadOf = new("spread", "How far they scatter.", 260, 0, 4000, "px") { Animatable = false };
    private static readonly NumberProp StreamWidth = new("stream-width", "Width of a stream.", 40, 0, 2000, "px");
    private static readonly NumberProp Drift = new("drift", "How far they drift while scattered.", 10, 0, 400, "px");
    private static readonly NumberProp Seed = new("seed", "Seed of the scattering; another number gives another pattern.", 1, 0, 1000000) { Animatable = false };

    /// <summary>Where a flight begins, in px of the box; empty before the first.</summary>
    public static readonly PointListProp From = new("flight-from", "Where a flight starts.") { Internal = true };

    /// <summary>Where a flight leads.</summary>
    public static readonly PointListProp To = new("flight-to", "Where a flight ends.") { Internal = true };

    /// <summary>Whether they are scattered about where a flight begins.</summary>
    public static readonly FlagProp IsFromApart = new("flight-from-apart", "Whether they are scattered where a flight begins.", false) { Internal = true };

    /// <summary>Whether they are scattered about where a flight leads.</summary>
    public static readonly FlagProp IsToApart = new("flight-to-apart", "Whether they are scattered where a flight leads.", false) { Internal = true };

    /// <summary>The line that they stream along; none unless they do.</summary>
    public static readonly PathProp Line = new("flight-line", "The line that they stream along.") { Internal = true };

    /// <summary>How far a flight has passed.</summary>
    public static readonly NumberProp Flown = new("flown", "How far a flight has passed.", 1, 0, 1, "share") { Internal = true };

    /// <summary>Whether they come from nowhere, so that they fade in as they begin to fly.</summary>
    public static readonly FlagProp IsNew = new("flight-new", "Whether they were not there before.", false) { Internal = true };

    private static readonly TargetProp Into = new("into", "The element they form: its letters, areas and lines.") { Required = true };
    private static readonly TargetProp Of = new("from", "The element they come from; by default they scatter from where they are.");
    private static readonly TargetProp Along = new("along", "The element whose line they follow from end to end.") { Required = true };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Particles",
        "Many small particles that gather into an element, scatter from one, or stream along a line. Show them first; they become visible when they fly.",
        [Count, SizeOf, ColorOf, SpreadOf, StreamWidth, Drift, Seed, From, To, IsFromApart, IsToApart, Line, Flown, IsNew],
        [
            new ActionDefinition(
                "gather", "Gathers them into an element, from where they are or from all around.", new(1.4), NamedEasing.Linear, [Into],
                call => call.Fly(SwarmKind.Gather, call[Into]), "{ at: 2s, gather: dust, into: peach }"),
            new ActionDefinition(
                "scatter", "Scatters them.", new(1.2), NamedEasing.Linear, [Of],
                call => call.Fly(SwarmKind.Scatter, call[Of]), "{ at: 2s, scatter: dust, from: pear }"),
            new ActionDefinition(
                "stream", "Streams them along a line, one after the other.", new(2), NamedEasing.Linear, [Along],
                call => call.Fly(SwarmKind.Stream, call[Along]), "{ at: 2s, stream: dust, along: road, over: 3s }"),
        ],
        "dust: { component: Particles, count: 300, color: second, spread: 320 }")
    {
        EnterStyle = "fade",
    };

    /// <summary>How many particles an element has.</summary>
    public static int CountOf(Element element) => Rounding.HalfUp(element.Initial(Count).Number);

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => context.Frame;

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var color = context.Color(ColorOf);
        var size = context.Number(SizeOf);
        var swarm = new Swarm(context);
        for (var i = 0; i < swarm.Count; i++)
        {
            if (swarm.At(i) is var (place, light) && light > 0)
            {
                var radius = size * swarm.ScaleOf(i) / 2;
                context.Out.Push(Affine.Translation(place.X, place.Y));
                context.Out.Fill(new EllipseShape(new Rect(-radius, -radius, radius * 2, radius * 2)), color.Fade(light));
                context.Out.Pop();
            }
        }
    }

    /// <summary>All particles of an element at one moment.</summary>
    private readonly struct Swarm
    {
        private readonly ImmutableArray<Point> from;
        private readonly ImmutableArray<Point> to;
        private readonly bool isFromApart;
        private readonly bool isToApart;
        private readonly bool isNew;
        private readonly PathMeasure? line;
        private readonly double flown;
        private readonly double spread;
        private readonly double width;
        private readonly double drift;
        private readonly double idle;
        private readonly uint seed;

        public Swarm(in DrawContext context)
        {
            from = context.Element.At(From, context.Time).Points;
            to = context.Element.At(To, context.Time).Points;
            isFromApart = context.Flag(IsFromApart);
            isToApart = context.Flag(IsToApart);
            isNew = context.Flag(IsNew);
            line = context.Element.At(Line, context.Time).Path is { } path ? new PathMeasure(path) : null;
            flown = context.Number(Flown);
            spread = context.Number(SpreadOf);
            width = context.Number(StreamWidth);
            drift = context.Number(Drift);
            idle = context.IdleTime;
            seed = (uint)Rounding.HalfUp(context.Number(Seed));
            Count = line is null && from.IsEmpty ? 0 : CountOf(context.Element);
        }

        /// <summary>How many there are; none before their first flight.</summary>
        public int Count { get; }

        /// <summary>How large one is beside the others.</summary>
        public double ScaleOf(int particle) => 0.6 + (0.8 * Chance(particle, 0));

        /// <summary>Where one is, and how much of its light is there.</summary>
        public (Point Place, double Light) At(int particle)
        {
            var wait = Chance(particle, 1) * (line is null ? MostDelay : MostDelayInStream);
            var passed = Math.Clamp((flown - wait) / (1 - (line is null ? MostDelay : MostDelayInStream)), 0, 1);
            if (line is not null)
            {
                var there = line.At(line.Length * passed);
                var (sin, cos) = Math.SinCos(there.Degrees * Math.PI / 180);
                var off = width * (Chance(particle, 2) - 0.5);
                return (there.Point + new Point(-sin * off, cos * off), passed is > 0 and < 1 ? Math.Min(1, Math.Min(passed, 1 - passed) * 8) : 0);
            }

            var share = NamedEasing.InOutCubic.Evaluate(passed, 1);
            var (start, end) = (Place(from, isFromApart, particle), Place(to, isToApart, particle));
            var way = end - start;
            var bow = MostBow * (Chance(particle, 3) - 0.5) * Math.Sin(Math.PI * share);
            return (Point.Lerp(start, end, share) + new Point(-way.Y * bow, way.X * bow), isNew ? Math.Min(1, flown * 5) : 1);
        }

        private Point Place(ImmutableArray<Point> places, bool isApart, int particle)
        {
            var place = places[particle];
            if (!isApart)
            {
                return place;
            }

            // Evenly over a disc: the square root makes up for the room that grows outwards.
            var (sin, cos) = Math.SinCos(Chance(particle, 4) * 2 * Math.PI);
            var reach = spread * Math.Sqrt(Chance(particle, 5));
            var (x, y) = (0.0, 0.0);
            if (drift > 0)
            {
                x = drift * Math.Sin((idle * (0.5 + Chance(particle, 6))) + (6 * Chance(particle, 7)));
                y = drift * Math.Cos((idle * (0.5 + Chance(particle, 8))) + (6 * Chance(particle, 7)));
            }

            return place + new Point((cos * reach) + x, (sin * reach) + y);
        }

        // A number from 0 to 1 for each particle and purpose: the finalizer of MurmurHash3 (Appleby), whose every output bit depends on every input bit.
        private double Chance(int particle, int purpose)
        {
            var h = unchecked(((uint)particle * 16 + (uint)purpose + 1) * 2654435761u ^ (seed * 2246822519u));
            h = unchecked((h ^ (h >> 16)) * 0x85ebca6b);
            h = unchecked((h ^ (h >> 13)) * 0xc2b2ae35);
            return (h ^ (h >> 16)) / 4294967296.0;
        }
    }
}
