using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds the values of props and parameters by their definitions.</summary>
internal sealed class ValueBinder(Scope scope, TextBinder texts)
{
    /// <summary>The largest number of a storyboard: up to here every whole number is exact, and a sum of many still is.</summary>
    internal const double Largest = 1e15;

    // Beyond this no place in a picture makes sense.
    private const double Farthest = 1e9;
    private readonly Dictionary<ContentHash, (DrawingPicture? Drawing, ImmutableArray<DrawingFault> Faults)> drawings = [];
    private const double FarthestShare = 20;
    private const int LongestList = 10_000;

    /// <summary>Binds a value; null after a diagnostic.</summary>
    /// <param name="prop">What it is a value of.</param>
    /// <param name="entry">The key and the value.</param>
    /// <param name="notes">Where the sources of figures go.</param>
    /// <param name="mayRead">Whether it may be computed in each frame from what elements are then.</param>
    public PropValue? Bind(PropDefinition prop, MappingEntry entry, ICollection<FigureNote> notes, bool mayRead = false)
    {
        switch (prop)
        {
            case NumberProp number when mayRead && entry.Value is ScalarNode { IsNull: false } written && written.Text.Contains('{'):
                return LiveNumber(number, written, notes);
            case NumberProp number:
                return scope.Scalar(entry, $"Write {Range(number)}.") is { } scalar && Number(number, scalar, notes) is { } value ? PropValue.Of(value) : null;
            case TextProp when entry.Value is ScalarNode { IsNull: true } && (prop.Required || Scope.IsHiddenByComment(entry.Key)):
                scope.Scalar(entry);
                return null;
            case TextProp { IsNumberFormat: true }:
                return texts.Bind(prop.Name, entry.Value, notes) is { } format && FigureFormat.Check(scope, format, entry.Value.Span) ? PropValue.Of(format) : null;
            case TextProp text when mayRead:
                return texts.BindLive(prop.Name, entry.Value, notes, text.TakesStyles);
            case TextProp:
                return texts.Bind(prop.Name, entry.Value, notes) is { } plain ? PropValue.Of(plain) : null;
            case FormulaProp:
                return new FormulaBinder(scope, texts, this).Bind(entry, notes);
            case CodeProp:
                return new CodeBinder(scope, texts).Bind(entry);
            case FlagProp:
                return Flag(entry);
            case ColorProp hue:
                return scope.Scalar(entry, "Write a role of the theme, such as accent, or a colour such as \"#00d9ff\".") is { } color && Color(color.Text, color.Span) is { } found ? hue.Of(found) : null;
            case ChoiceProp choice:
                return Choice(choice, entry);
            case TextListProp:
                return TextList(prop, entry, notes);
            case TableProp table:
                return new TableBinder(scope, texts, this).Bind(table, entry, notes);
            case NumberListProp when entry.Value is ScalarNode { IsNull: false } column && column.Text.Contains('{'):
                return scope.Figures.Column(scope, column, notes) is { } points ? PropValue.Of(points) : null;
            case ColorListProp:
                return ColorList(prop, entry);
            case NumberListProp:
                return NumberList(prop, entry, notes);
            case PointProp { IsShare: true }:
                return Share(entry);
            case PointProp:
                return Point(entry);
            case PointListProp:
                return Points(entry);
            case PathProp:
                return scope.Scalar(entry) is { } data ? Path(data) : null;
            case PictureProp:
                return scope.Scalar(entry) is { } path && Picture(path, isWhole: false) is { } picture ? PropValue.Of(picture) : null;
            case DrawingProp:
                return scope.Scalar(entry) is { } drawn ? Drawing(drawn) : null;
            default:
                scope.Add(TimeRules.NotAnimatableElement.With(prop.Name).At(entry.Key.Span));
                return null;
        }
    }

    /// <summary>A colour or the colour of a theme's role; null after a diagnostic.</summary>
    /// <param name="text">The colour as written.</param>
    /// <param name="span">Where it stands.</param>
    public Color? Color(string text, SourceSpan? span)
    {
        if (scope.Theme.Colors.TryGetValue(text, out var role))
        {
            return role;
        }

        if (Core.Color.TryParse(text) is { } color)
        {
            return color;
        }

        scope.Add((text.StartsWith('#') ? NameRules.UnknownColorHex.With(text) : (Suggestion.Nearest(text, scope.Theme.Colors.Keys) is { } nearest ? NameRules.UnknownColorNear.With(text, nearest) : NameRules.UnknownColorText.With(text, string.Join(", ", scope.Theme.Colors.Keys.Order(StringComparer.Ordinal))))).At(span));
        return null;
    }

    // What is read in each frame is held within the range.
    private PropValue? LiveNumber(NumberProp prop, ScalarNode scalar, ICollection<FigureNote> notes)
    {
        var live = new LiveNames(scope);
        if (FigureText.Parse(scalar.Text, out _) is not [{ IsFigure: true } part] || !scope.Figures.Reads(part))
        {
            return Number(prop, scalar, notes) is { } value ? PropValue.Of(value) : null;
        }

        if (scope.Figures.Find(scope, part, scalar, out _, out _, live.Read) is not { Live: { } compute } figure)
        {
            return null;
        }

        figure.NoteIn(notes);
        var (least, most) = (Math.Max(prop.Min, -Largest), Math.Min(prop.Max, Largest));
        return PropValue.Of(new LiveValue(
            live.Reads, time => PropValue.Of(compute(time) is var now && double.IsFinite(now) ? Math.Clamp(now, least, most) : Math.Clamp(0, least, most)),
            time => double.IsFinite(compute(time)), scalar.Span));
    }

    /// <summary>A number within its definition's range; null after a diagnostic.</summary>
    public double? Number(NumberProp prop, ScalarNode scalar, ICollection<FigureNote> notes)
    {
        double value;
        var isPercent = false;
        if (scalar.Text.Contains('{'))
        {
            if (FigureValue(scalar, notes) is not { } figure)
            {
                return null;
            }

            (value, isPercent) = (figure.Value ?? 0, figure.Unit == "%" && prop.Unit == "share");
        }
        else if (prop.Unit == "s" && TimeText.TryParse(scalar.Text, out value))
        {
            isPercent = false;
        }
        else if (!NumberText.TryParse(scalar.Text, out value, out isPercent))
        {
            scope.Add((NumberText.IsNotFinite(scalar.Text) ? ValueRules.NotANumberFinite.With(scalar.Text, Range(prop), NumberText.HasUnit(scalar.Text) ? ", without its unit" : "") : ValueRules.NotANumberProp.With(prop.Name, Shorten(scalar.Text), Range(prop), NumberText.HasUnit(scalar.Text) ? ", without its unit" : "")).At(scalar.Span));
            return null;
        }

        if (isPercent && prop.Unit is not ("share" or "%"))
        {
            scope.Add(ValueRules.NotANumberPercent.With(prop.Name, Range(prop)).At(scalar.Span));
            return null;
        }

        value = isPercent && prop.Unit == "share" ? value / 100 : value;
        var (least, most) = (Math.Max(prop.Min, -Largest), Math.Min(prop.Max, Largest));
        if (value < least || value > most)
        {
            var isShare = prop is { Unit: "share", Max: 1 } && !isPercent && value is > 1 and <= 100;
            scope.Add((isShare && !scalar.Text.Contains('{') ? ValueRules.OutOfRangePercent.With(prop.Name, Shorten(scalar.Text), scalar.Text) : ValueRules.OutOfRangeValue.With(prop.Name, Shorten(scalar.Text), Range(prop, namesLimits: true))).At(scalar.Span));
            return null;
        }

        return value;
    }

    /// <summary>What a number may be, in words.</summary>
    /// <param name="prop">The number.</param>
    /// <param name="namesLimits">Whether the limits that hold for every number are named where the prop has none of its own.</param>
    public static string Range(NumberProp prop, bool namesLimits = false)
    {
        var unit = prop.Unit switch { "" or "share" => "", "%" => " (percent)", var u => " " + u };
        var text = (prop.Min > double.MinValue, prop.Max < double.MaxValue) switch
        {
            (true, true) => $"a number from {Plain(prop.Min)} to {Plain(prop.Max)}{unit}",
            (true, false) => $"a number of at least {Plain(prop.Min)}{unit}",
            (false, true) => $"a number of at most {Plain(prop.Max)}{unit}",
            _ when namesLimits => $"a number from -1e15 to 1e15{unit}",
            _ => $"a number{unit}",
        };
        return prop.Unit == "share" && prop is { Min: 0, Max: 1 } ? text + " or 0% to 100%" : text;
    }

    private static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..37] + "...";

    private BoundFigure? FigureValue(ScalarNode scalar, ICollection<FigureNote> notes)
    {
        var parts = FigureText.Parse(scalar.Text, out var wrong);
        if (wrong >= 0)
        {
            scope.Add(ValueRules.BadFormatFigure.At(scalar.Part(wrong, 1)));
            return null;
        }

        if (parts is not [{ IsFigure: true } part])
        {
            scope.Add(ValueRules.NotANumberBraces.At(scalar.Span));
            return null;
        }

        var figure = scope.Figures.Find(scope, part, scalar, out var attribute, out _);
        if (figure is null || attribute is not null)
        {
            if (attribute is not null)
            {
                scope.Add(ValueRules.NotANumberText.With(part.Text).At(scalar.Part(part.Start, part.Length)));
            }

            return null;
        }

        figure.NoteIn(notes);

        return figure;
    }

    private PropValue? Flag(MappingEntry entry)
    {
        switch (scope.Scalar(entry, "Write true or false.")?.Text)
        {
            case null:
                return null;
            case "true" or "yes" or "on":
                return PropValue.Of(true);
            case "false" or "no" or "off":
                return PropValue.Of(false);
            case var other:
                scope.Add(ValueRules.WrongTypeSwitch.With(entry.Key.Text, Shorten(other)).At(entry.Value.Span));
                return null;
        }
    }

    private PropValue? Choice(ChoiceProp prop, MappingEntry entry)
    {
        if (scope.Scalar(entry, Suggestion.Remedy("", prop.Choices)) is not { } scalar)
        {
            return null;
        }

        if (prop.Choices.Contains(scalar.Text))
        {
            return PropValue.Of(scalar.Text);
        }

        scope.Add(ValueRules.OutOfRangeChoice.With(prop.Name, Shorten(scalar.Text), Suggestion.Remedy(scalar.Text, prop.Choices)).At(scalar.Span));
        return null;
    }

    private PropValue? TextList(PropDefinition prop, MappingEntry entry, ICollection<FigureNote> notes)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        if (List(prop, entry) is not { } list)
        {
            return null;
        }

        var whole = true;
        foreach (var item in list.Items)
        {
            var text = texts.Bind(prop.Name, item, notes);
            whole &= text is not null;
            items.Add(text ?? "");
        }

        return whole ? PropValue.Of(items.ToImmutable()) : null;
    }

    private PropValue? NumberList(PropDefinition prop, MappingEntry entry, ICollection<FigureNote> notes)
    {
        if (List(prop, entry) is not { } list)
        {
            return null;
        }

        var plain = new NumberProp(prop.Name, "", 0);
        var items = ImmutableArray.CreateBuilder<double>();
        foreach (var item in list.Items)
        {
            if (scope.Scalar(new MappingEntry(entry.Key, item), "Write numbers in one pair of brackets: [1, 2, 3].") is not { } scalar || Number(plain, scalar, notes) is not { } number)
            {
                return null;
            }

            items.Add(number);
        }

        return PropValue.Of(items.ToImmutable());
    }

    private PropValue? ColorList(PropDefinition prop, MappingEntry entry)
    {
        if (List(prop, entry) is not { } list)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<Color>();
        foreach (var item in list.Items)
        {
            if (scope.Scalar(new MappingEntry(entry.Key, item), "Write roles of the theme or colours in brackets: [accent, \"#00d9ff\"].") is not { } scalar || Color(scalar.Text, scalar.Span) is not { } color)
            {
                return null;
            }

            items.Add(color);
        }

        return PropValue.Of(items.ToImmutable());
    }

    /// <summary>A list of the film's language; null after a diagnostic.</summary>
    internal SequenceNode? List(PropDefinition prop, MappingEntry entry)
    {
        var node = entry.Value is MappingNode map && texts.Choose(prop.Name, map) is { IsLanguageMap: true, Chosen: { } chosen } ? chosen : entry.Value;
        if (node is not SequenceNode list)
        {
            scope.Add(ValueRules.WrongTypeList.With(prop.Name, node.Kind).At(node == entry.Value ? entry.PlaceOfValue : node.Span));
            return null;
        }

        if (list.Items.Length > LongestList)
        {
            scope.Add(ValueRules.TooLargeList.With(prop.Name, LongestList).At(list.Span));
            return null;
        }

        return list;
    }

    private PropValue? Point(MappingEntry entry)
    {
        if (entry.Value is SequenceNode { Items: [ScalarNode x, ScalarNode y] })
        {
            return Coordinate(entry.Key, x) is { } a && Coordinate(entry.Key, y) is { } b ? PropValue.Of(new Core.Geometry.Point(a, b)) : null;
        }

        scope.Add(ValueRules.WrongTypePoint.With(entry.Key.Text).At(entry.PlaceOfValue));
        return null;
    }

    private PropValue? Share(MappingEntry entry)
    {
        if (PlaceBinder.Bind(scope, entry) is not { } place)
        {
            return null;
        }

        var point = place.Resolve(new Size(1, 1), new Rect(0, 0, 1, 1), default);
        if (Math.Max(Math.Abs(point.X), Math.Abs(point.Y)) <= FarthestShare)
        {
            return PropValue.Of(point);
        }

        scope.Add(ValueRules.WrongTypeShare.With(entry.Key.Text).At(entry.Value.Span));
        return null;
    }

    private PropValue? Points(MappingEntry entry)
    {
        if (entry.Value is not SequenceNode list)
        {
            scope.Add(ValueRules.WrongTypePoints.With(entry.Key.Text).At(entry.Value.Span));
            return null;
        }

        if (list.Items.Length > LongestList)
        {
            scope.Add(ValueRules.TooLargeList.With(entry.Key.Text, LongestList).At(list.Span));
            return null;
        }

        var points = ImmutableArray.CreateBuilder<Core.Geometry.Point>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not SequenceNode { Items: [ScalarNode, ScalarNode] })
            {
                scope.Add(ValueRules.WrongTypePoints.With(entry.Key.Text).At(item.Span));
                return null;
            }

            if (PlaceBinder.Bind(scope, new MappingEntry(entry.Key, item)) is not { } place)
            {
                return null;
            }

            points.Add(place.Resolve(scope.Frame, default, default));
        }

        return PropValue.Of(points.MoveToImmutable());
    }

    private PropValue? Path(ScalarNode data)
    {
        if (PathData.Read(data.Text, out var mistake) is { Verbs.IsEmpty: false } path)
        {
            return PropValue.Of(path);
        }

        mistake ??= new PathDataMistake(0, "nothing was found");
        scope.Add(PathRules.BadPathData.With(mistake.Position + 1, mistake.What).At(data.Part(mistake.Position, 1)));
        return null;
    }

    private double? Coordinate(ScalarNode key, ScalarNode scalar)
    {
        if (!NumberText.TryParse(scalar.Text, out var value, out var isPercent) || isPercent)
        {
            scope.Add(ValueRules.NotANumberPoint.With(scalar.Text, key.Text).At(scalar.Span));
            return null;
        }

        if (Math.Abs(value) <= Farthest)
        {
            return value;
        }

        scope.Add(ValueRules.OutOfRangeCoordinate.With(scalar.Text).At(scalar.Span));
        return null;
    }

    private PropValue? Drawing(ScalarNode path)
    {
        if (Picture(path, isWhole: true) is not { } file)
        {
            return null;
        }

        if (file.Format != PictureFormat.Svg)
        {
            scope.Add(DrawingRules.BrokenDrawingKind.With(Shorten(path.Text)).At(path.Span));
            return null;
        }

        if (!drawings.TryGetValue(file.Id, out var read))
        {
            // The frame's size does not count: it is the fonts that texts are set in.
            var film = new Look(new PixelSize(1920, 1080), scope.Theme, scope.Options.Typesetter, scope.Language);
            drawings.Add(file.Id, read = SvgReader.Read(file.Data, film));
        }

        foreach (var fault in read.Faults)
        {
            scope.Add((fault.IsError ? DrawingRules.BrokenDrawingLine : DrawingRules.DrawingNotWhole).With(Shorten(path.Text), fault.Line, fault.What).At(path.Span));
        }

        return read.Drawing is { } drawing ? PropValue.Of(drawing) : null;
    }

    private Picture? Picture(ScalarNode path, bool isWhole)
    {
        if (path.Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.Text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            scope.Add(LookRules.MissingPictureAddress.At(path.Span));
            return null;
        }

        var folder = System.IO.Path.GetDirectoryName(path.Span.Source.Path) ?? "";
        var file = scope.Source.Gate.Look(StandardLibrary.Locate(folder, path.Text));
        if ((NamedFile.NotInLibrary(file, Shorten(path.Text), ".svg") ?? NamedFile.Outside(file, Shorten(path.Text))) is { } closed)
        {
            scope.Add(closed.At(path.Span));
            return null;
        }

        if (file.Obstacle is { } obstacle)
        {
            scope.Add((System.IO.Path.Exists(file.Path) ? LookRules.MissingPictureNoFile.With(Shorten(path.Text), obstacle) : LookRules.MissingPictureNowhere.With(Shorten(path.Text), obstacle)).At(path.Span));
            return null;
        }

        try
        {
            var picture = scope.Source.Pictures.Load(file.Path);
            if (!isWhole && scope.Source.Pictures.NotDrawn(picture) is { Count: > 0 } missing)
            {
                scope.Add(LookRules.PictureNotWhole.With(Shorten(path.Text), string.Join(", ", missing)).At(path.Span));
            }

            return picture;
        }
        catch (ExplainerException e)
        {
            scope.Add((e.Finding with { Message = e.Message.TrimEnd('.') }).At(path.Span));
            return null;
        }
    }
}
