using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>A conversation: what one side asks comes at once, what the other answers streams, and older messages move up.</summary>
public sealed class Chat : Component
{
    private const double Widest = 1200;
    private static readonly TableProp Messages = new("messages", "Pairs of who speaks and what they say; the first speaker is at the right.") { Required = true };
    private static readonly NumberProp Rate = new("rate", "Words or characters per second of an answer.", 6, 0.1, 1000) { Animatable = false };
    private static readonly ChoiceProp By = new("by", "What streams.", "words", "characters");
    private static readonly ColorProp ColorOf = new("color", "Colour of the right side.", "accent");
    private static readonly NumberProp Said = new("said", "How much of a message is said.", 1, 0, 1) { Internal = true, PerItem = true };
    private static readonly NumberProp There = new("there", "How far a message's bubble has come.", 1, 0, 1) { Internal = true, PerItem = true };
    private static readonly NumberProp Thinks = new("thinks", "How much dots in a message's place say that it is on its way.", 0, 0, 1) { Internal = true, PerItem = true };
    private static readonly Seconds BubbleOver = new(0.35);

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Chat",
        "A conversation in growing bubbles; older ones move up.",
        [Messages, Rate, By, CellVerbs.TypeSize, ColorOf, Said, There, Thinks],
        [
            new ActionDefinition(
                "say", "Says a message, or all, `stagger` apart: the first speaker's at once, others streaming.", BubbleOver, NamedEasing.Linear, [],
                Say, "{ at: 1s, say: \"chat[1]\" }") { TakesItem = true, Length = LengthOf },
            new ActionDefinition(
                "think", "Shows dots where a message will be.", new(1.5), NamedEasing.Linear, [], Think, "{ at: 0.5s, think: \"chat[1]\", over: 2s }") { TakesItem = true },
        ],
        "chat: { component: Chat, messages: [[you, Why is the sky blue?], [model, Blue light scatters most.]] }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override int ItemCount(Element element) => element.Initial(Messages).Rows.Length;

    /// <inheritdoc/>
    public override IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value)
    {
        var rows = value(Messages).Rows;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != 2)
            {
                yield return new DataMistake(Messages, i, ValueRules.BadDataMessage.With(i));
            }
        }
    }

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var room = SafeArea.Of(context.Frame).Size;
        var width = context.WidthOr(Math.Min(Widest, room.Width));
        var bubbles = Bubbles(context.Typesetter, context.Type, context[Messages].Rows, context[CellVerbs.TypeSize].Number, width);
        return new Size(width, Math.Min(room.Height, bubbles.Sum(b => b.Full.Height) + (ChatBubble.Gap(context[CellVerbs.TypeSize].Number) * (bubbles.Length - 1))));
    }

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context) => new(context[CellVerbs.TypeSize].Number * 8, context[CellVerbs.TypeSize].Number * 3);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var size = context.Number(CellVerbs.TypeSize);
        var byWords = context.Is(By, "words");
        var bubbles = Bubbles(context.Look.Typesetter, context.Type, context.Element.At(Messages, context.Time).Rows, size, context.Box.Width);
        var total = 0.0;
        var moments = new (double There, double Said, double Thinks, double Room)[bubbles.Length];
        for (var i = 0; i < bubbles.Length; i++)
        {
            var presence = Math.Clamp(context.Number(CommonProps.ItemPresence, i), 0, 1);
            var (there, said, thinks) = (presence * context.Number(There, i), context.Number(Said, i), presence * context.Number(Thinks, i));
            moments[i] = (there, said, thinks, Math.Max(there, thinks));
            total += moments[i].Room * (bubbles[i].HeightAt(there > 0 ? said : 0, byWords) + (i > 0 ? ChatBubble.Gap(size) : 0));
        }

        var newest = Array.FindLastIndex(moments, m => m.Room > 0);

        // Once they fill the box, the newest stands at its foot and the oldest leave at its head.
        var top = Math.Min(0, context.Box.Height - total);
        context.Out.BeginLayer(1, clip: top < 0 ? new RoundRectShape(new Rect(-size, 0, context.Box.Width + (2 * size), context.Box.Height + size), 0) : null);
        for (var i = 0; i < bubbles.Length; i++)
        {
            var (there, said, thinks, room) = moments[i];
            if (room <= 0)
            {
                continue;
            }

            var gap = i > 0 ? ChatBubble.Gap(size) * room : 0;
            var height = bubbles[i].HeightAt(there > 0 ? said : 0, byWords);

            // What leaves at the head goes before it is cut through its letters; the newest stays, however long.
            var left = top + gap < 0 && i < newest ? Math.Clamp(1 + ((top + gap) / size), 0, 1) : 1;
            context.Out.Push(Affine.Translation(0, top + gap - ((1 - room) * height * 0.3)));
            bubbles[i].Draw(context, there > 0 ? said : 0, byWords, room * left, thinks * (1 - there), context.Color(ColorOf));
            context.Out.Pop();
            top += gap + (height * room);
        }

        context.Out.EndLayer();
    }

    private static Seconds LengthOf(Element element, int? item, Seconds stagger)
    {
        var count = element.ItemCount;
        return item is { } one ? LengthOf(element, one) : new Seconds(Enumerable.Range(0, count).Sum(i => LengthOf(element, i).Value)) + (stagger * Math.Max(0, count - 1));
    }

    private static Seconds LengthOf(Element element, int item)
    {
        var messages = element.Initial(Messages).Rows;
        if (item >= messages.Length || messages[item].Length != 2 || messages[item][0] == messages[0][0])
        {
            return BubbleOver;
        }

        var text = messages[item][1];
        var units = element.Initial(By).Text == "words" ? ChatBubble.WordsIn(text) : new StringInfo(text).LengthInTextElements;
        return Seconds.Max(BubbleOver, new Seconds(units / element.Initial(Rate).Number));
    }

    private static void Say(ActionCall call)
    {
        ImmutableArray<int> items = call.OnlyItem is { } one ? [one] : [.. Enumerable.Range(0, call.Element.ItemCount)];
        var own = items.Sum(i => LengthOf(call.Element, i).Value);
        var pace = own > 0 ? Math.Max(0, (call.Duration - (call.Stagger * (items.Length - 1))).Value) / own : 0;
        var start = call.Start;
        foreach (var item in items)
        {
            var over = LengthOf(call.Element, item) * pace;
            call.Animate(There, item, PropValue.Of(0.0), PropValue.Of(1.0), start, Seconds.Min(over, BubbleOver), NamedEasing.OutCubic);
            if (call.Element.Initial(Messages).Rows is var messages && messages[item][0] != messages[0][0])
            {
                call.Animate(Said, item, PropValue.Of(0.0), PropValue.Of(1.0), start, over, call.Ease);
            }

            start += over + call.Stagger;
        }
    }

    // The dots go as the message comes, which is when the time is over, or earlier.
    private static void Think(ActionCall call)
    {
        foreach (var (item, start) in call.Items())
        {
            call.Animate(Thinks, item, PropValue.Of(0.0), PropValue.Of(1.0), start, Seconds.Min(BubbleOver, call.Duration), NamedEasing.OutCubic);
            call.Animate(Thinks, item, PropValue.Of(0.0), start + call.Duration, BubbleOver, NamedEasing.InCubic);
        }
    }

    private static ImmutableArray<ChatBubble> Bubbles(ITypesetter typesetter, TypeScale type, ImmutableArray<ImmutableArray<string>> messages, double size, double width) =>
        ChatBubble.Of(typesetter, type, messages.RemoveAll(m => m.Length != 2), size, width);
}
