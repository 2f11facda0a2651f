using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;
using Explainer.Pipeline.Outlines;
using Explainer.Scenes.Definitions;

namespace Explainer.Editing.Hand;

/// <summary>Shows and changes the props of an element, by its component's definition.</summary>
/// <param name="document">The text that the film was made of.</param>
/// <param name="element">The element in that film.</param>
public sealed class PropHand(StoryboardDocument document, PlacedElement element)
{
    private const int MostCharacters = 4000;
    private const double Unbounded = 1e6;

    /// <summary>Its props: its component's own first, then those that every element has. What cannot be changed here says why.</summary>
    public (ImmutableArray<WrittenProp> Props, HandEdit? Refused) Props()
    {
        var part = WrittenPart.Of(document, element.Span, element.Id, out var refused);
        var all = element.Component.Props.Where(p => p is { Internal: false, PerItem: false }).Select(p => (Prop: p, IsCommon: CommonProps.All.Contains(p)));
        return ([.. all.OrderBy(p => p.IsCommon).Select(p => Tell(part, p.Prop) with { IsCommon = p.IsCommon })], refused);
    }

    /// <summary>Gives a prop a value.</summary>
    /// <param name="name">The prop.</param>
    /// <param name="value">The value as an author would write it, without quotes.</param>
    public HandEdit Set(string name, string value)
    {
        if (Open(name, out var part, out var map, out var prop) is { } refused)
        {
            return refused;
        }

        if (value.Length > MostCharacters)
        {
            return HandEdit.Refused("This is too long to be written here; write it in the text.");
        }

        return prop switch
        {
            NumberProp when !HandNumber.TryRead(value, out _, out _) => HandEdit.Refused($"{name} takes a number."),
            NumberProp number when HandNumber.TryRead(value, out var given, out var isPercent) && !isPercent && (given < number.Min || given > number.Max) =>
                HandEdit.Refused($"{name} goes from {HandNumber.Write(number.Min, 3)} to {HandNumber.Write(number.Max, 3)}."),
            FlagProp when value is not ("true" or "false") => HandEdit.Refused($"{name} is true or false."),
            ChoiceProp choice when !choice.Choices.Contains(value) => HandEdit.Refused($"{name} is one of {string.Join(", ", choice.Choices)}."),
            NumberProp or FlagProp or ChoiceProp or ColorProp or TextProp => part!.Put(map!, name, EditValue.Text(value)),
            _ => HandEdit.Refused($"{name} is changed in the text.", part!.SpanOf(part.Map)),
        };
    }

    /// <summary>Takes a value away, so that the default holds.</summary>
    public HandEdit Unset(string name)
    {
        if (Open(name, out var part, out var map, out _) is { } refused)
        {
            return refused;
        }

        return map!.Find(name) is null
            ? HandEdit.Refused($"{element.Id} has no {name} of its own.")
            : HandEdit.Of(part!.Editor.Remove(SyntaxPath.Of(map).Key(name)), part.SpanOf(map));
    }

    // The map that a change goes to: that of the frame's shape where the key is there already.
    private HandEdit? Open(string name, out WrittenPart? part, out MapSyntax? map, out PropDefinition? prop)
    {
        (map, prop) = (null, element.Component.Props.FirstOrDefault(p => p is { Internal: false, PerItem: false } && p.Name == name));
        part = WrittenPart.Of(document, element.Span, element.Id, out var refused);
        if (part is null || refused is not null)
        {
            return refused;
        }

        if (prop is null)
        {
            return HandEdit.Refused($"{element.Id} has no {name}.");
        }

        map = part.ForShape(PictureHand.ShapeOf(element.Frame)) is { } own && own.Find(name) is not null ? own : part.Map;
        return map.Find(name) is { } entry && (entry.Value is not ScalarSyntax || WrittenPart.IsComputed(entry.Value))
            ? HandEdit.Refused($"{name} is worked out where it is written.", part.SpanOf(entry)) : null;
    }

    private WrittenProp Tell(WrittenPart? part, PropDefinition prop)
    {
        var (value, from, place) = Find(part, prop);
        var kind = prop switch { NumberProp => "number", FlagProp => "flag", ColorProp => "color", ChoiceProp => "choice", TextProp => "text", _ => "other" };
        var told = new WrittenProp(prop.Name, prop.Summary, kind, value, from, place);
        switch (prop)
        {
            case NumberProp number:
                return told with { Min = Bound(number.Min), Max = Bound(number.Max), Unit = number.Unit };
            case ChoiceProp choice:
                return told with { Choices = choice.Choices };
            case ColorProp:
                var colors = ThemeColors.Of(document);
                return told with { Choices = [.. colors.Keys], Colors = [.. colors.Values.Select(c => Colors.Write(c).Trim('"'))] };
            default:
                return told;
        }
    }

    private static double? Bound(double value) => Math.Abs(value) < Unbounded ? value : null;

    private (string? Value, string From, SourceSpan? Place) Find(WrittenPart? part, PropDefinition prop)
    {
        if (part is not null)
        {
            var shape = PictureHand.ShapeOf(element.Frame);
            if (part.ForShape(shape)?.Find(prop.Name) is { } ofShape)
            {
                return Of(ofShape, "shape");
            }

            if (part.Map.Find(prop.Name) is { } own)
            {
                return Of(own, "own");
            }

            if (part.Template is { File: null, Value: MapSyntax template } && template.Find(prop.Name) is { } made)
            {
                return Of(made, "template");
            }

            if (part.Template is { File: { } file })
            {
                return (prop.DefaultText, "template", new SourceSpan(new SourceText(file, ""), 1, 1, 1, 1));
            }
        }

        var defaults = ((document.Tree.Root as MapSyntax)?.Find("defaults")?.Value as MapSyntax)?.Find(element.Component.Name)?.Value as MapSyntax;
        return defaults?.Find(prop.Name) is { } shared ? Of(shared, "defaults") : (prop.DefaultText, "default", null);
    }

    private (string? Value, string From, SourceSpan? Place) Of(EntrySyntax entry, string from)
    {
        var isPlain = entry.Value is ScalarSyntax && !WrittenPart.IsComputed(entry.Value);
        var text = entry.Value is ScalarSyntax scalar ? scalar.Value : document.Text[entry.Value.Start..entry.Value.End];
        return (text, isPlain || from is not ("own" or "shape") ? from : "computed", WrittenPart.SpanOf(document, entry));
    }
}
