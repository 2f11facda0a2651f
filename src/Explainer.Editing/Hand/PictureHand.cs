using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Editing.Edits;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;
using Explainer.Pipeline.Outlines;
using Explainer.Scenes.Definitions;

namespace Explainer.Editing.Hand;

/// <summary>Moves, scales and turns an element by hand on the picture: writes its place, or where the movement leads that has begun by then.</summary>
/// <param name="document">The text that the film was made of.</param>
/// <param name="element">The element in a frame of that film.</param>
public sealed class PictureHand(StoryboardDocument document, PlacedElement element)
{
    private const double Flat = 1e-9;
    private static readonly string[] OtherPlaces = ["above", "below", "left-of", "right-of", "follow"];

    /// <summary>The keys that elements have for the shape of the film's frame: portrait, square, or null for a frame wider than high.</summary>
    public static string? ShapeOf(Size frame) => frame.Height > frame.Width ? "portrait" : frame.Height == frame.Width ? "square" : null;

    /// <summary>Moves it.</summary>
    /// <param name="by">How far on the picture, in design px.</param>
    /// <param name="isFine">Whether every px counts, as of snapped places and single steps.</param>
    public HandEdit Move(Point by, bool isFine)
    {
        var map = element.ToPicture;
        var area = (map.Xx * map.Yy) - (map.Xy * map.Yx);
        if (!double.IsFinite(by.X) || !double.IsFinite(by.Y) || Math.Abs(area) < Flat)
        {
            return HandEdit.Refused($"{element.Id} is too small here to be moved.", element.Span);
        }

        var inRoom = new Point(((map.Yy * by.X) - (map.Xy * by.Y)) / area, ((map.Xx * by.Y) - (map.Yx * by.X)) / area);
        return element.Before.LastOrDefault(a => a.Verb == "move" && TakesPlace(a)) is { } move ? MoveEnd(move, inRoom, isFine) : MovePlace(inRoom, isFine);
    }

    /// <summary>Multiplies its size.</summary>
    public HandEdit Scale(double factor) =>
        double.IsFinite(factor) ? Change(CommonProps.Scale, now => now * factor, 3) : HandEdit.Refused("This is not a valid size.");

    /// <summary>Makes it wider or less wide, or higher or less high.</summary>
    /// <param name="name"><c>width</c> or <c>height</c>.</param>
    /// <param name="factor">By which factor.</param>
    public HandEdit Resize(string name, double factor) =>
        element.Component.Props.OfType<NumberProp>().FirstOrDefault(p => p.Name == name) is not { } prop || !double.IsFinite(factor) || factor <= 0 ? HandEdit.Refused("This is not a valid size.")
        : double.IsFinite(element.Now(prop)) ? Change(prop, now => now * factor, 0)
        : HandEdit.Refused($"The {name} of {element.Id} is that of its content.", element.Span);

    /// <summary>Turns it, clockwise.</summary>
    public HandEdit Turn(double degrees) =>
        double.IsFinite(degrees) ? Change(CommonProps.Rotate, now => now + degrees, 1) : HandEdit.Refused("This is not a valid rotation.");

    private HandEdit MovePlace(Point by, bool isFine)
    {
        if (element.PlacedBy is { } placing)
        {
            return HandEdit.Refused($"{element.Id} stands where {placing.Id} puts it.", placing.Span);
        }

        var part = WrittenPart.Of(document, element.Span, element.Id, out var refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        var maps = new[] { part.ForShape(ShapeOf(element.Frame)), part.Map, part.Map.Parent?.Parent as MapSyntax is { } action && document.Meaning.ShapeOf(action)?.Name == "action" ? action : null };
        foreach (var map in maps.OfType<MapSyntax>())
        {
            if (OtherPlaces.Select(map.Find).FirstOrDefault(e => e is not null) is { } beside)
            {
                return HandEdit.Refused(
                    beside.Name == "follow" ? $"{element.Id} follows {NameIn(beside)}." : $"{element.Id} stands {beside.Name} {NameIn(beside)}, at a distance that gap: says.", part.SpanOf(beside));
            }

            if (map != maps[2] && map.Find("at") is { } at)
            {
                return Put(part, map, at, element.FirstPlace, by, isFine);
            }
        }

        if (part.Template is { } template && template.Value is MapSyntax body && OtherPlaces.Append("at").Select(body.Find).FirstOrDefault(e => e is not null) is { } made)
        {
            return HandEdit.Refused($"The place of {element.Id} is made by the template {template.Name}.", template.File is null ? part.SpanOf(made) : new SourceSpan(new SourceText(template.File, ""), 1, 1, 1, 1));
        }

        return element.HasOwnPlace
            ? HandEdit.Refused($"{element.Id} stands where its own keys put it, such as what it joins.", part.SpanOf(part.Map))
            : part.Put(part.Map, "at", List(Percent(element.FirstPlace.X + by.X, element.Room.Width, isFine), Percent(element.FirstPlace.Y + by.Y, element.Room.Height, isFine)));
    }

    private HandEdit MoveEnd(OutlinedAction move, Point by, bool isFine)
    {
        var part = ActionOf(move, out var refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        if (part.Map.Find("along") is { } along)
        {
            return HandEdit.Refused($"{element.Id} moves along a line here.", part.SpanOf(along));
        }

        if (part.Map.Find("to") is { } to)
        {
            return Put(part, part.Map, to, element.PlaceAt(move.End), by, isFine);
        }

        return part.Map.Find("by") is { } way ? Put(part, part.Map, way, default, by, isFine) : HandEdit.Refused("This movement says nowhere to go.", move.Span);
    }

    // The action that is written at a place, if it is of this element alone.
    private WrittenPart? ActionOf(OutlinedAction action, out HandEdit? refused)
    {
        var part = WrittenPart.Of(document, action.Span, $"The {action.Verb} of {element.Id}", out refused);
        if (part?.Map.Find(action.Verb) is { Value: not ScalarSyntax } several && refused is null)
        {
            refused = HandEdit.Refused($"This {action.Verb} is of several elements; change it in the text.", part.SpanOf(several));
        }

        return part;
    }

    private bool TakesPlace(OutlinedAction move) =>
        WrittenPart.Of(document, move.Span, element.Id, out _) is { } part && (part.Map.Find("to") ?? part.Map.Find("by") ?? part.Map.Find("along")) is not null;

    private HandEdit Put(WrittenPart part, MapSyntax map, EntrySyntax entry, Point place, Point by, bool isFine)
    {
        if (WrittenPart.IsComputed(entry.Value))
        {
            return HandEdit.Refused($"The place of {element.Id} is worked out where it is written.", part.SpanOf(entry));
        }

        if (entry.Value is not ListSyntax list)
        {
            return part.Put(map, entry.Name, List(Percent(place.X + by.X, element.Room.Width, isFine), Percent(place.Y + by.Y, element.Room.Height, isFine)));
        }

        return list.Items is [{ Value: ScalarSyntax x }, { Value: ScalarSyntax y }] && Moved(x.Value, by.X, element.Room.Width, isFine) is { } across && Moved(y.Value, by.Y, element.Room.Height, isFine) is { } down
            ? Both(part, SyntaxPath.Of(list), across, down)
            : HandEdit.Refused($"The place of {element.Id} cannot be read; change it in the text.", part.SpanOf(entry));
    }

    // Each coordinate by itself, so that what is between them stays.
    private static HandEdit Both(WrittenPart part, SyntaxPath list, string across, string down)
    {
        var (x, y) = (part.Editor.SetValue(list.Item(0), EditValue.Text(across)), part.Editor.SetValue(list.Item(1), EditValue.Text(down)));
        return x.Edit is { } first && y.Edit is { } second ? new HandEdit(new TextEdit(first.Changes.Concat(second.Changes)), "", null) : HandEdit.Of(x.Edit is null ? x : y, part.SpanOf(part.Map));
    }

    private static string? Moved(string text, double by, double room, bool isFine)
    {
        if (!HandNumber.TryRead(text, out var value, out var isPercent))
        {
            return null;
        }

        var least = isPercent ? isFine ? 2 : 1 : 0;
        var moved = value + (isPercent ? by / room * 100 : by);
        return by == 0 ? text : HandNumber.Write(moved, Math.Max(least, HandNumber.DecimalsOf(text))) + (isPercent ? "%" : "");
    }

    private static string Percent(double value, double room, bool isFine) => HandNumber.Write(value / room * 100, isFine ? 2 : 1) + "%";

    private static EditList List(string x, string y) => new([EditValue.Text(x), EditValue.Text(y)]);

    private static string NameIn(EntrySyntax entry) => (entry.Value as ScalarSyntax)?.Value ?? "another";

    // At the action that changed it last, or at the element.
    private HandEdit Change(NumberProp prop, Func<double, double> change, int decimals)
    {
        var action = element.Before.LastOrDefault(a => WrittenPart.Of(document, a.Span, element.Id, out _)?.Map.Find(prop.Name) is not null);
        HandEdit? refused;
        var part = action is null ? WrittenPart.Of(document, element.Span, element.Id, out refused) : ActionOf(action, out refused);
        if (part is null || refused is not null)
        {
            return refused!;
        }

        var map = action is null && part.ForShape(ShapeOf(element.Frame)) is { } own && own.Find(prop.Name) is not null ? own : part.Map;
        if (map.Find(prop.Name) is not { } entry)
        {
            return part.Put(map, prop.Name, Number(change(element.Now(prop)), prop, decimals));
        }

        return entry.Value is ScalarSyntax scalar && !WrittenPart.IsComputed(scalar) && HandNumber.TryRead(scalar.Value, out var now, out var isPercent) && !isPercent
            ? part.Put(map, prop.Name, Number(change(now), prop, Math.Max(decimals, HandNumber.DecimalsOf(scalar.Value))))
            : HandEdit.Refused($"The {prop.Name} of {element.Id} is worked out where it is written.", part.SpanOf(entry));
    }

    private static EditValue Number(double value, NumberProp prop, int decimals) => EditValue.Text(HandNumber.Write(Math.Clamp(value, prop.Min, prop.Max), decimals));
}
