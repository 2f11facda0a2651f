using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Core.Time;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Several tokens in reading order, lit together (prefill) or made one after the other (decode).</summary>
public sealed class TokenRow : Component
{
    // How near the ring of light comes to the frame's sides, in px; a camera that moves in meanwhile takes some of it.
    private const double RingMargin = 40;
    private static readonly TextListProp Tokens = new("tokens", "The pieces of text in reading order.") { Required = true };
    private static readonly ChoiceProp Mode = new("mode", "In prefill all tokens are visible and light up together; in decode they start as empty slots and are generated one by one.", "prefill", "decode");
    private static readonly NumberProp ActiveIndex = new("active-index", "The token reached so far, counted from 0: in prefill all up to it are lit, in decode only this one, with those before it visible; -1 for none.", -1, -1, 10_000);
    private static readonly NumberProp SizeOf = new("size", "Type size.", 48, 8, 400, "px") { Animatable = false };
    private static readonly NumberProp MaxWidth = new("max-width", "Width at which the row breaks; the frame without its margins by default.", double.NaN, 40, 20000, "px") { Animatable = false };
    private static readonly NumberProp Lit = new("lit", "0 dim, 1 active.", 0, 0, 1) { Internal = true, PerItem = true };
    private static readonly NumberProp Kept = new("kept", "Whether a slot is filled.", 0, 0, 1) { Internal = true, PerItem = true };
    private static readonly NumberProp Echo = new("echo", "Ring of light after it lights up.", 0, 0, 1) { Internal = true, PerItem = true };
    private static readonly NumberProp Flash = new("flash", "Remaining flash after it lights up.", 0, 0, 1) { Internal = true, PerItem = true };
    private static readonly ChoiceProp Align = new("align", "Alignment of shorter lines.", "center", "start");
    private static readonly NumberProp First = new("first", "The first token to generate, counted from 0.", 0, 0, 10_000);
    private static readonly NumberProp Count = new("count", "Number of tokens, one every `stagger`; all the rest by default.", double.NaN, 1, 10_000);
    private static readonly Seconds EchoOver = new(1.1);
    private static readonly Seconds FlashOver = new(0.6);
    private static readonly Seconds SettleOver = new(0.45);

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "TokenRow",
        "Tokens in reading order. Prefill lights them together, decode generates them one by one into empty slots. Wraps if it is too wide.",
        [Tokens, Mode, ActiveIndex, SizeOf, MaxWidth, Align, Lit, Kept, Echo, Flash],
        [
            new ActionDefinition(
                "activate", "Lights all tokens in the same frame (or one after the other with `stagger`); a ring of light follows.",
                new(0), NamedEasing.Linear, [], Activate, "{ at: 5s, activate: tokens }") { TakesItem = true },
            new ActionDefinition(
                "deactivate", "Returns tokens to rest.", new(0.4), NamedEasing.OutCubic, [], Deactivate, "{ at: 9s, deactivate: tokens }") { TakesItem = true },
            new ActionDefinition(
                "generate", "Generates tokens one by one, `stagger` apart: each lights up alone while the one before it settles.",
                new(0.25), NamedEasing.OutCubic, [First, Count], Generate, "{ at: 1s, generate: answer, first: 2, count: 3, stagger: 1s }") { TakesItem = true },
        ],
        "tokens: { component: TokenRow, tokens: [Explain, quantum, computing], mode: prefill, at: center }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override bool LightsItems => true;

    /// <inheritdoc/>
    public override int ItemCount(Element element) => element.Initial(Tokens).Texts.Length;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var rects = Arrange(
            context.Element, context.Typesetter, context.Type, WidthOf(context[MaxWidth].Number, context.Frame.Width), double.NaN);
        return rects.IsEmpty ? new Size(1, 1) : new Size(rects.Max(r => r.Right) - rects.Min(r => r.X), rects[^1].Bottom);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var tokens = context.Texts(Tokens);
        var size = context.Number(SizeOf);
        var rects = Arrange(
            context.Element, context.Look.Typesetter, context.Type, WidthOf(context.Number(MaxWidth), context.Frame.Width),
            context.Box.Width);
        var decode = context.Is(Mode, "decode");
        var active = context.Number(ActiveIndex);
        var together = EchoOfAll(context, tokens.Length);
        if (together is > 0 and < 1)
        {
            TokenPainter.DrawEcho(context, RingAround(context, rects, size, together), together);
        }

        var waiting = decode ? FirstEmpty(context, tokens.Length, active) : -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var presence = Math.Clamp(context.Number(CommonProps.ItemPresence, i), 0, 1);
            if (presence <= 0)
            {
                continue;
            }

            var kept = decode ? Math.Max(context.Number(Kept, i), i <= active ? 1 : 0) : 1;
            var reached = decode ? i == (int)active : i <= active;
            var state = new TokenState(
                Math.Max(context.Number(Lit, i), reached ? 1 : 0), kept, together > 0 ? 0 : context.Number(Echo, i),
                context.Number(Flash, i) * context.Number(Lit, i), i == waiting ? 1 : 0, decode ? 1 : 0)
            {
                Pulse = context.Number(CommonProps.ItemPulse, i),
            };
            var swell = Composer.Swell(state.Pulse, context.Number(CommonProps.ItemEmphasis, i));
            var block = context.Set(TokenPainter.Style(context.Type, size), tokens[i]);
            context.Out.BeginLayer(presence * (1 - context.Number(CommonProps.ItemDim, i)));
            context.Out.Push(Affine.Translation(0, (1 - presence) * size * 0.5)
                .Of(Affine.ScaleAbout(swell * (decode ? 1 + (Bump(kept) * Math.Min(0.1, size * 0.24 / rects[i].Width)) : 1), rects[i].Center)));
            TokenPainter.Draw(context, block, rects[i], size, state);
            context.Out.Pop();
            context.Out.EndLayer();
        }
    }

    private static void Activate(ActionCall call)
    {
        foreach (var (item, start) in call.Items())
        {
            call.Animate(Lit, item, PropValue.Of(1.0), start, call.Duration, call.Ease);
            call.Animate(Echo, item, PropValue.Of(0.0), PropValue.Of(1.0), start, EchoOver, NamedEasing.OutCubic);
            call.Animate(Flash, item, PropValue.Of(1.0), PropValue.Of(0.0), start, FlashOver, NamedEasing.OutCubic);
        }
    }

    private static void Deactivate(ActionCall call)
    {
        foreach (var (item, start) in call.Items())
        {
            call.Animate(Lit, item, PropValue.Of(0.0), start, call.Duration, call.Ease);
        }
    }

    private static void Generate(ActionCall call)
    {
        var first = call.OnlyItem ?? (int)call[First].Number;
        var left = call.Element.ItemCount - first;
        var count = call.OnlyItem is not null ? 1 : call.Has(Count) ? Math.Min(left, (int)call[Count].Number) : left;
        for (var i = 0; i < count; i++)
        {
            var start = call.Start + (call.Stagger * i);
            var item = first + i;
            call.Animate(Kept, item, PropValue.Of(0.0), PropValue.Of(1.0), start, call.Duration, call.Ease);
            call.Animate(Lit, item, PropValue.Of(1.0), start, new(0), NamedEasing.Linear);
            call.Animate(Echo, item, PropValue.Of(0.0), PropValue.Of(1.0), start, EchoOver, NamedEasing.OutCubic);
            if (item > 0)
            {
                // The token before lets go as the new one takes over, so that each is seen to light alone.
                call.Animate(Lit, item - 1, PropValue.Of(0.0), start, SettleOver, NamedEasing.OutCubic);
            }
        }
    }

    // Tokens that lit up together echo as one: how far that ring has gone, or 0 when each has its own.
    private static double EchoOfAll(in DrawContext context, int count)
    {
        var first = context.Number(Echo, 0);
        for (var i = 1; i < count; i++)
        {
            if (context.Number(Echo, i) != first)
            {
                return 0;
            }
        }

        return count > 1 ? first : 0;
    }

    // Wider than high, so that it does not cross what stands above and below, and within the frame.
    private static RoundRectShape RingAround(in DrawContext context, ImmutableArray<Rect> rects, double size, double echo)
    {
        var block = rects.Aggregate(Rect.Empty, (all, r) => all.Union(r));
        var map = Layout.ElementGeometry.ToFrame(context.Look, context.Element, context.Time);
        var taken = map.Apply(block);
        var frame = Math.Min(taken.X, context.Frame.Width - taken.Right) * block.Width / Math.Max(1, taken.Width);
        var across = Math.Max(0, Math.Min(size * (0.35 + (1.5 * echo)), frame - RingMargin));
        var along = Math.Min(across, size * (0.3 + (0.45 * echo)));
        var ring = new Rect(block.X - across, block.Y - along, block.Width + (2 * across), block.Height + (2 * along));
        return new RoundRectShape(ring, (rects[0].Height / 2) + along);
    }

    private static int FirstEmpty(in DrawContext context, int count, double active)
    {
        for (var i = 0; i < count; i++)
        {
            if (context.Number(Kept, i) <= 0 && i > active)
            {
                return i;
            }
        }

        return -1;
    }

    // A token is born a little larger than it stays.
    private static double Bump(double kept) => kept is > 0 and < 1 ? Math.Sin(kept * Math.PI) : 0;

    private static double WidthOf(double given, double frameWidth) =>
        double.IsNaN(given) ? frameWidth - (2 * Layout.SafeArea.Margin) : given;

    private static ImmutableArray<Rect> Arrange(
        Element element, ITypesetter typesetter, in TypeScale type, double maxWidth, double boxWidth)
    {
        var size = element.Initial(SizeOf).Number;
        var gap = size * 0.6;
        var style = TokenPainter.Style(type, size);
        var tokens = element.Initial(Tokens).Texts;
        var start = element.Initial(Align).Text == "start";
        var fromRight = new BidiParagraph(string.Join(' ', tokens)).RunsRightToLeft;
        var rects = ImmutableArray.CreateBuilder<Rect>(tokens.Length);
        var lineStart = 0;
        double x = 0, y = 0, widest = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            TextBlock block = typesetter.Set(style, tokens[i]);
            var pill = TokenPainter.SizeOf(block, size);
            if (x > 0 && x + gap + pill.Width > maxWidth)
            {
                Close(lineStart, i, x);
                lineStart = i;
                x = 0;
                y += pill.Height + (gap * 0.8);
            }

            x += x > 0 ? gap : 0;
            rects.Add(new Rect(x, y, pill.Width, pill.Height));
            x += pill.Width;
        }

        Close(lineStart, tokens.Length, x);
        var width = double.IsNaN(boxWidth) ? widest : boxWidth;
        var shift = start ? 0 : width / 2;
        for (var i = 0; i < rects.Count; i++)
        {
            rects[i] = rects[i].Offset(new Point(shift, 0));
            if (fromRight)
            {
                rects[i] = rects[i] with { X = width - rects[i].Right };
            }
        }

        return rects.MoveToImmutable();

        // Lines are centred on 0 first; the box's width is known only when all are set.
        void Close(int from, int to, double lineWidth)
        {
            widest = Math.Max(widest, lineWidth);
            for (var i = from; i < to; i++)
            {
                rects[i] = rects[i].Offset(new Point(start ? 0 : -lineWidth / 2, 0));
            }
        }
    }
}
